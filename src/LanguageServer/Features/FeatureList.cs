namespace PolicyLint.LanguageServer.Features;

/// <summary>Everything that can be asked for; one folder a feature.</summary>
internal static class FeatureList
{
    /// <summary>The features, by method.</summary>
    public static IReadOnlyDictionary<string, Feature> ByMethod { get; } = new Feature[]
    {
        new DocumentDiagnostics.DocumentDiagnosticFeature(),
        new WorkspaceDiagnostics.WorkspaceDiagnosticFeature(),
    }.ToDictionary(f => f.Method, StringComparer.Ordinal);
}
