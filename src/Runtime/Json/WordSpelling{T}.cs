#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A value that JSON has no kind for: a string that holds it as the policy writes it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class WordSpelling<T> : JsonSpelling<T>
{
    /// <summary>More letters than any value takes.</summary>
    private const int MostLetters = 128;

    public sealed override T Read(ref Utf8JsonReader reader, string field)
    {
        Span<char> letters = stackalloc char[MostLetters];
        if (reader.TokenType != JsonTokenType.String || (reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) > MostLetters)
        {
            throw Mismatch(reader, field);
        }

        return TryParse(letters[..reader.CopyString(letters)], out var value) ? value : throw Mismatch(reader, field);
    }

    public sealed override void Write(Utf8JsonWriter writer, T value)
    {
        Span<char> letters = stackalloc char[MostLetters];
        writer.WriteStringValue(letters[..Format(value, letters)]);
    }

    internal override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = Pattern, ["description"] = What };

    /// <summary>What the whole string matches (ECMA-262).</summary>
    private protected abstract string Pattern { get; }

    private protected abstract bool TryParse(ReadOnlySpan<char> text, out T value);

    private protected abstract int Format(T value, Span<char> to);
}
#endif
