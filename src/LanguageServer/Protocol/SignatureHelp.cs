namespace PolicyLint.LanguageServer.Protocol;

/// <summary>How what is being typed is written.</summary>
/// <param name="Signatures">The ways.</param>
/// <param name="ActiveSignature">The way that is taken.</param>
/// <param name="ActiveParameter">The part that comes next.</param>
internal sealed record SignatureHelp(SignatureInformation[] Signatures, int ActiveSignature, int ActiveParameter);
