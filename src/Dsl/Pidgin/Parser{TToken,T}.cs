using System.Diagnostics.CodeAnalysis;

namespace Pidgin;

/// <summary>Reads a <typeparamref name="T"/> from tokens.</summary>
internal abstract class Parser<TToken, T>
{
    /// <summary>Reads from the state's location on. False: it failed, and the state says where.</summary>
    public abstract bool TryParse(ref ParseState<TToken> state, ref PooledList<Expected<TToken>> expecteds, [MaybeNullWhen(false)] out T result);
}
