using Pidgin.Configuration;

namespace Pidgin;

/// <summary>Running a parser.</summary>
internal static class ParserExtensions
{
    /// <summary>Runs a parser over tokens, from the first one; what it leaves over is not looked at.</summary>
    /// <exception cref="ParseException">The parser failed.</exception>
    public static T ParseOrThrow<TToken, T>(this Parser<TToken, T> parser, TToken[] input, IConfiguration<TToken>? configuration = null)
    {
        var state = new ParseState<TToken>(configuration ?? DefaultConfiguration<TToken>.Instance, input);
        var expecteds = default(PooledList<Expected<TToken>>);
        return parser.TryParse(ref state, ref expecteds, out T? result)
            ? result
            : throw new ParseException("The parser failed at token " + state.Location + ".");
    }
}
