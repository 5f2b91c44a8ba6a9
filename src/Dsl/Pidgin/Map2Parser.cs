namespace Pidgin;

internal sealed class Map2Parser<TToken, T1, T2, R>(
    Func<T1, T2, R> func,
    Parser<TToken, T1> parser1,
    Parser<TToken, T2> parser2) : Parser<TToken, R>
{
    public override bool TryParse(ref ParseState<TToken> state, ref PooledList<Expected<TToken>> expecteds, out R result)
    {
        if (parser1.TryParse(ref state, ref expecteds, out T1? result1)
            && parser2.TryParse(ref state, ref expecteds, out T2? result2))
        {
            result = func(result1, result2);
            return true;
        }

        result = default!;
        return false;
    }
}
