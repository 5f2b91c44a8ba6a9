using System.Diagnostics.CodeAnalysis;

namespace Pidgin;

internal sealed class RecParser<TToken, T>(Func<Parser<TToken, T>> make) : Parser<TToken, T>
{
    private Parser<TToken, T>? _parser;

    public override bool TryParse(ref ParseState<TToken> state, ref PooledList<Expected<TToken>> expecteds, [MaybeNullWhen(false)] out T result) =>
        (_parser ??= make()).TryParse(ref state, ref expecteds, out result);
}
