namespace PolicyLint.Dsl.Text;

/// <summary>A run of a text: its first position and its length, in UTF-16 units.</summary>
/// <param name="Start">Position of the first unit.</param>
/// <param name="Length">Number of units; zero for a place between two.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Position after the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The span between two positions.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether a position lies in the span, its end included.</summary>
    public bool Touches(int position) => position >= Start && position <= End;
}
