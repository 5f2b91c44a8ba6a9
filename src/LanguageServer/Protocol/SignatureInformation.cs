namespace PolicyLint.LanguageServer.Protocol;

/// <summary>One way to write it.</summary>
/// <param name="Label">The whole.</param>
/// <param name="Documentation">What it means.</param>
/// <param name="Parameters">Its parts.</param>
internal sealed record SignatureInformation(string Label, MarkupContent? Documentation, ParameterInformation[] Parameters);
