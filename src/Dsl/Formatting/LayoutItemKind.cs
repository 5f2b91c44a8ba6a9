namespace PolicyLint.Dsl.Formatting;

/// <summary>What is not white space.</summary>
internal enum LayoutItemKind : byte
{
    /// <summary>A token; the last is the end of the text.</summary>
    Token,

    /// <summary><c>//</c> or <c>///</c>: the rest of its line belongs to it.</summary>
    LineComment,

    /// <summary><c>/*</c>: the whole of it, or its first line.</summary>
    BlockComment,

    /// <summary>A further line of a block comment.</summary>
    CommentLine,
}
