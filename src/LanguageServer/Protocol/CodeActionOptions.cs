namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Which code actions there are.</summary>
/// <param name="CodeActionKinds">Their kinds.</param>
/// <param name="ResolveProvider">Whether they are filled in later.</param>
internal sealed record CodeActionOptions(string[] CodeActionKinds, bool ResolveProvider);
