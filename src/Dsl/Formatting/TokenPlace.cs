namespace PolicyLint.Dsl.Formatting;

/// <summary>What the layout of a token depends on, besides the text.</summary>
[Flags]
internal enum TokenPlace : byte
{
    /// <summary>Within a clause: a break before it is the author's, and one step in.</summary>
    None = 0,

    /// <summary>Starts a line of its own, unless what holds it is written on one line.</summary>
    StartsLine = 1,

    /// <summary>Starts a declaration.</summary>
    Declaration = 2,

    /// <summary>Closes a block.</summary>
    Close = 4,

    /// <summary>A value of a choice: the author breaks the lines, as many values on each as he likes.</summary>
    Value = 8,

    /// <summary>No blank stands before it.</summary>
    Tight = 16,

    /// <summary>No line break stands before it, whatever the author wrote.</summary>
    Joined = 32,
}
