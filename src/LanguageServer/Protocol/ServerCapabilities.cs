namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the server can do.</summary>
/// <param name="PositionEncoding">How characters are counted.</param>
/// <param name="TextDocumentSync">How texts are kept alike.</param>
/// <param name="CompletionProvider">Completion.</param>
/// <param name="HoverProvider">Hover.</param>
/// <param name="SignatureHelpProvider">Signature help.</param>
/// <param name="DefinitionProvider">Go to definition.</param>
/// <param name="ReferencesProvider">Find references.</param>
/// <param name="DocumentHighlightProvider">Highlights.</param>
/// <param name="DocumentSymbolProvider">The outline.</param>
/// <param name="CodeActionProvider">Code actions.</param>
/// <param name="CodeLensProvider">Code lenses.</param>
/// <param name="DocumentLinkProvider">Links.</param>
/// <param name="DocumentFormattingProvider">Formatting.</param>
/// <param name="DocumentRangeFormattingProvider">Formatting of a run.</param>
/// <param name="DocumentOnTypeFormattingProvider">Formatting while typing.</param>
/// <param name="RenameProvider">Rename.</param>
/// <param name="FoldingRangeProvider">Folding.</param>
/// <param name="SelectionRangeProvider">Growing selections.</param>
/// <param name="LinkedEditingRangeProvider">Names edited together.</param>
/// <param name="CallHierarchyProvider">Who speaks of whom.</param>
/// <param name="SemanticTokensProvider">Semantic tokens.</param>
/// <param name="InlayHintProvider">Inlay hints.</param>
/// <param name="DiagnosticProvider">Diagnostics that are asked for.</param>
/// <param name="WorkspaceSymbolProvider">Symbols of the workspace.</param>
/// <param name="ExecuteCommandProvider">Commands.</param>
/// <param name="Workspace">Of workspaces.</param>
internal sealed record ServerCapabilities(
    string PositionEncoding,
    TextDocumentSyncOptions TextDocumentSync,
    CompletionOptions? CompletionProvider = null,
    bool? HoverProvider = null,
    SignatureHelpOptions? SignatureHelpProvider = null,
    bool? DefinitionProvider = null,
    bool? ReferencesProvider = null,
    bool? DocumentHighlightProvider = null,
    bool? DocumentSymbolProvider = null,
    CodeActionOptions? CodeActionProvider = null,
    CodeLensOptions? CodeLensProvider = null,
    DocumentLinkOptions? DocumentLinkProvider = null,
    bool? DocumentFormattingProvider = null,
    bool? DocumentRangeFormattingProvider = null,
    OnTypeFormattingOptions? DocumentOnTypeFormattingProvider = null,
    RenameOptions? RenameProvider = null,
    bool? FoldingRangeProvider = null,
    bool? SelectionRangeProvider = null,
    bool? LinkedEditingRangeProvider = null,
    bool? CallHierarchyProvider = null,
    SemanticTokensOptions? SemanticTokensProvider = null,
    bool? InlayHintProvider = null,
    DiagnosticOptions? DiagnosticProvider = null,
    bool? WorkspaceSymbolProvider = null,
    ExecuteCommandOptions? ExecuteCommandProvider = null,
    WorkspaceServerCapabilities? Workspace = null);
