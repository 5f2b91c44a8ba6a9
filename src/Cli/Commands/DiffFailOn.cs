namespace PolicyLint.Cli.Commands;

/// <summary>Which changes fail a comparison.</summary>
internal enum DiffFailOn
{
    /// <summary>None.</summary>
    Never,

    /// <summary>Those by which customers get less: a decision stricter, a promise weaker, something gone.</summary>
    Stricter,

    /// <summary>Those that callers of the generated code meet.</summary>
    Code,

    /// <summary>Every one.</summary>
    Any,
}
