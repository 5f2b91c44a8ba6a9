namespace Pidgin;

/// <summary>Parsers for which only the type of the tokens is to be named.</summary>
internal static class Parser<TToken>
{
    /// <summary>Consumes nothing and gives a value.</summary>
    public static Parser<TToken, T> Return<T>(T value) => new ReturnParser<TToken, T>(value);
}
