namespace PolicyLint.Dsl.Formatting;

/// <summary>A token, or a line of a comment: what the formatter moves, and never changes.</summary>
internal struct LayoutItem
{
    /// <summary>What it is.</summary>
    public LayoutItemKind Kind;

    /// <summary>Whether it starts a line.</summary>
    public bool IsLineStart;

    /// <summary>Whether a blank line stands before the line that it starts.</summary>
    public bool HasBlankBefore;

    /// <summary>Line ends before it in the source, since the item before; 2 stands for more.</summary>
    public byte LinesBefore;

    /// <summary>Its token; for a comment, the token that it stands before.</summary>
    public int Token;

    /// <summary>Position of its first unit in the source.</summary>
    public int Start;

    /// <summary>Position after its last unit, blanks at its end left out.</summary>
    public int End;

    /// <summary>The columns that it takes.</summary>
    public int Width;

    /// <summary>The column at which it starts in the source, from 0.</summary>
    public int SourceColumn;

    /// <summary>The spaces before it: from the start of the line, or from the item before.</summary>
    public int Spaces;

    /// <summary>The column at which it starts afterwards, from 0, once <see cref="Layout.Measure"/> has run.</summary>
    public int Column;

    /// <summary>The column after it.</summary>
    public readonly int EndColumn => Column + Width;

    /// <summary>Whether it is part of a comment.</summary>
    public readonly bool IsComment => Kind != LayoutItemKind.Token;
}
