namespace PolicyLint.Cli;

/// <summary>The colours of messages, as the terminal numbers them.</summary>
internal enum Ink
{
    /// <summary>Emphasis.</summary>
    Bold = 1,

    /// <summary>What stands back.</summary>
    Dim = 2,

    /// <summary>Errors, and what was taken away.</summary>
    Red = 31,

    /// <summary>What is well, and what was added.</summary>
    Green = 32,

    /// <summary>Warnings.</summary>
    Yellow = 33,

    /// <summary>Places and names.</summary>
    Cyan = 36,
}
