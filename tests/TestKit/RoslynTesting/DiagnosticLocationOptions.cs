namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How an expected location is compared.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    None = 0,

    /// <summary>Only the start is compared.</summary>
    IgnoreLength = 1,

    /// <summary>The line is the number of a <c>{|#0:…|}</c> in the sources, not a line.</summary>
    InterpretAsMarkupKey = 2,

    /// <summary>The location marks code as unnecessary; compared as any other here.</summary>
    UnnecessaryCode = 4,
}
