namespace PolicyLint.Dsl.Syntax;

/// <summary>A run of neighbouring tokens, all of which are written in the text. It may be empty; it then has a place all the same.</summary>
public readonly struct SyntaxTokenRange
{
    /// <summary>The run of <paramref name="count"/> tokens from the place <paramref name="start"/>.</summary>
    public SyntaxTokenRange(int start, int count)
    {
        Start = start;
        Count = count;
    }

    /// <summary>Place of the first token, or where it would be.</summary>
    public int Start { get; }

    /// <summary>How many tokens.</summary>
    public int Count { get; }

    /// <summary>Place after the last token.</summary>
    public int End => Start + Count;

    /// <summary>The first token; missing if the run is empty.</summary>
    public SyntaxToken First => Count > 0 ? SyntaxToken.At(Start) : SyntaxToken.MissingAt(Start);

    /// <summary>The last token; missing if the run is empty.</summary>
    public SyntaxToken Last => Count > 0 ? SyntaxToken.At(End - 1) : SyntaxToken.MissingAt(Start);
}
