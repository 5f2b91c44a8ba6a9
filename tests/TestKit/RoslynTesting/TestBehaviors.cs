namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which of the checks that a test makes besides the stated one are left out.</summary>
[Flags]
public enum TestBehaviors
{
    None = 0,

    /// <summary>The package repeats a test with its sources marked as generated; this host does not, with or without the flag.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>The package repeats a test with <c>#pragma warning disable</c> in its sources; this host does not, with or without the flag.</summary>
    SkipSuppressionCheck = 2,

    /// <summary>What a generator writes is compiled, and not compared with <see cref="ProjectState.GeneratedSources"/>.</summary>
    SkipGeneratedSourcesCheck = 4,
}
