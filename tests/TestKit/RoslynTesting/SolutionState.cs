namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a test starts from, and what it is to find there.</summary>
public class SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
    : ProjectState(name, language, defaultPrefix, defaultExtension)
{
    /// <summary>Besides those that markup in the files expects.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];
}
