namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A file.</summary>
/// <param name="Uri">Its address.</param>
internal sealed record FileAddress(string Uri);
