namespace PolicyLint.LanguageServer.Protocol;

/// <summary>One part.</summary>
/// <param name="Label">As it stands in the whole.</param>
/// <param name="Documentation">What it means.</param>
internal sealed record ParameterInformation(string Label, MarkupContent? Documentation = null);
