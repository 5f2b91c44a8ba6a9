namespace Pidgin;

internal sealed class Map7Parser<TToken, T1, T2, T3, T4, T5, T6, T7, R>(
    Func<T1, T2, T3, T4, T5, T6, T7, R> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2,
    Parser<TToken, T3> parser3,
    Parser<TToken, T4> parser4,
    Parser<TToken, T5> parser5,
    Parser<TToken, T6> parser6,
    Parser<TToken, T7> parser7) : Parser<TToken, R>
{
    public override bool TryParse(ref ParseState<TToken> state, ref PooledList<Expected<TToken>> expecteds, out R result)
    {
        if (parser1.TryParse(ref state, ref expecteds, out T1? result1)
            && parser2.TryParse(ref state, ref expecteds, out T2? result2)
            && parser3.TryParse(ref state, ref expecteds, out T3? result3)
            && parser4.TryParse(ref state, ref expecteds, out T4? result4)
            && parser5.TryParse(ref state, ref expecteds, out T5? result5)
            && parser6.TryParse(ref state, ref expecteds, out T6? result6)
            && parser7.TryParse(ref state, ref expecteds, out T7? result7))
        {
            result = func(result1, result2, result3, result4, result5, result6, result7);
            return true;
        }

        result = default!;
        return false;
    }
}
