namespace Pidgin;

internal sealed class ReturnParser<TToken, T>(T value) : Parser<TToken, T>
{
    public override bool TryParse(ref ParseState<TToken> state, ref PooledList<Expected<TToken>> expecteds, out T result)
    {
        result = value;
        return true;
    }
}
