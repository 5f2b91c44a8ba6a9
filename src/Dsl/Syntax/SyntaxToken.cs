namespace PolicyLint.Dsl.Syntax;

/// <summary>
/// A token in the tree: four bytes that name its place in <see cref="SyntaxTree.Tokens"/>. One that is missing stands, with
/// width nothing, before the token at its place; an optional one that was left out is <see cref="None"/>.
/// </summary>
public readonly struct SyntaxToken : IEquatable<SyntaxToken>
{
    private readonly int _raw;

    private SyntaxToken(int raw) => _raw = raw;

    /// <summary>No token: an optional one, left out.</summary>
    public static SyntaxToken None => default;

    /// <summary>Whether it is no token at all.</summary>
    public bool IsNone => _raw == 0;

    /// <summary>Whether it is written in the text.</summary>
    public bool IsPresent => _raw > 0;

    /// <summary>Whether the grammar wants it and the text lacks it.</summary>
    public bool IsMissing => _raw < 0;

    /// <summary>Its place in the list of tokens; for a missing one, the place of the token after it. Not for <see cref="None"/>.</summary>
    public int Index => _raw > 0 ? _raw - 1 : -_raw - 1;

    /// <summary>The token at a place.</summary>
    public static SyntaxToken At(int index) => new(index + 1);

    /// <summary>A token that should stand before the one at a place.</summary>
    public static SyntaxToken MissingAt(int index) => new(-index - 1);

    /// <inheritdoc/>
    public bool Equals(SyntaxToken other) => _raw == other._raw;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxToken other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _raw;
}
