namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can do with signatures.</summary>
/// <param name="SignatureInformation">Of one of them.</param>
internal sealed record SignatureHelpClientCapabilities(SignatureInformationClientCapabilities? SignatureInformation = null);
