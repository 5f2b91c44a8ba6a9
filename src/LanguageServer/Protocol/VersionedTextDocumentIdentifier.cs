namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A document in a version.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Version">The version.</param>
internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);
