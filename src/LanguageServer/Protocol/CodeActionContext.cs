namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What is known of the place.</summary>
/// <param name="Diagnostics">What is found there.</param>
/// <param name="Only">The kinds that are wanted.</param>
internal sealed record CodeActionContext(Diagnostic[] Diagnostics, string[]? Only = null);
