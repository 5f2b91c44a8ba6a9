namespace Pidgin;

internal sealed class Map4Parser<TToken, T1, T2, T3, T4, R>(
    Func<T1, T2, T3, T4, R> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2,
    Parser<TToken, T3> parser3,
    Parser<TToken, T4> parser4) : Parser<TToken, R>
{
    public override bool TryParse(ref ParseState<TToken> state, ref PooledList<Expected<TToken>> expecteds, out R result)
    {
        if (parser1.TryParse(ref state, ref expecteds, out T1? result1)
            && parser2.TryParse(ref state, ref expecteds, out T2? result2)
            && parser3.TryParse(ref state, ref expecteds, out T3? result3)
            && parser4.TryParse(ref state, ref expecteds, out T4? result4))
        {
            result = func(result1, result2, result3, result4);
            return true;
        }

        result = default!;
        return false;
    }
}
