namespace PolicyLint.LanguageServer.Features;

/// <summary>Everything that can be asked for; one folder a feature.</summary>
internal static class FeatureList
{
    /// <summary>The features, by method.</summary>
    public static IReadOnlyDictionary<string, Feature> ByMethod { get; } = new Feature[]
    {
        new CallHierarchy.IncomingCallsFeature(),
        new CallHierarchy.OutgoingCallsFeature(),
        new CallHierarchy.PrepareCallHierarchyFeature(),
        new CodeActions.CodeActionFeature(),
        new CodeLenses.CodeLensFeature(),
        new Commands.ExecuteCommandFeature(),
        new Completion.CompletionFeature(),
        new Definition.DefinitionFeature(),
        new DocumentDiagnostics.DocumentDiagnosticFeature(),
        new DocumentLinks.DocumentLinkFeature(),
        new DocumentSymbols.DocumentSymbolFeature(),
        new Folding.FoldingRangeFeature(),
        new Formatting.FormattingFeature(),
        new Formatting.OnTypeFormattingFeature(),
        new Formatting.RangeFormattingFeature(),
        new Highlights.DocumentHighlightFeature(),
        new Hovers.HoverFeature(),
        new InlayHints.InlayHintFeature(),
        new LinkedEditing.LinkedEditingRangeFeature(),
        new References.ReferencesFeature(),
        new Rename.PrepareRenameFeature(),
        new Rename.RenameFeature(),
        new Selection.SelectionRangeFeature(),
        new SemanticTokens.SemanticTokensFullFeature(),
        new SemanticTokens.SemanticTokensRangeFeature(),
        new Signatures.SignatureHelpFeature(),
        new WorkspaceDiagnostics.WorkspaceDiagnosticFeature(),
        new WorkspaceSymbols.WorkspaceSymbolFeature(),
    }.ToDictionary(f => f.Method, StringComparer.Ordinal);
}
