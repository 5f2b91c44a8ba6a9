namespace PolicyLint.LanguageServer.Protocol;

/// <summary>One thing that is found.</summary>
/// <param name="Range">Where.</param>
/// <param name="Severity">1 error, 2 warning, 3 information, 4 hint.</param>
/// <param name="Code">The rule.</param>
/// <param name="CodeDescription">Its page.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Message">What.</param>
/// <param name="Tags">1 unnecessary.</param>
/// <param name="RelatedInformation">The other parties.</param>
internal sealed record Diagnostic(
    TextRange Range,
    int Severity,
    string Code,
    CodeDescription CodeDescription,
    string Source,
    string Message,
    int[]? Tags = null,
    DiagnosticRelatedInformation[]? RelatedInformation = null);
