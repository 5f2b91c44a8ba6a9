using PolicyLint.Dsl.Text;

namespace PolicyLint.Fuzz;

/// <summary>A text, or bytes, to be read.</summary>
/// <param name="Kind">What sort of input it is, for the counts.</param>
/// <param name="Description">How to make it again.</param>
/// <param name="Bytes">The bytes of a file; null where only a text can say it (lone surrogates).</param>
/// <param name="Text">The text; null where the bytes are given.</param>
public sealed record FuzzInput(string Kind, string Description, byte[]? Bytes, string? Text)
{
    /// <summary>How much there is to read, in bytes or UTF-16 units.</summary>
    public int Length => Bytes?.Length ?? Text!.Length;

    /// <summary>The input as the engine takes it.</summary>
    public PolicyText ToPolicyText() => Bytes is null ? PolicyText.From(Text!) : PolicyText.FromBytes(Bytes);
}
