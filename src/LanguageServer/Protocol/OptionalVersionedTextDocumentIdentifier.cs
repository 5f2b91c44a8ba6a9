namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A document, in a version where it is open.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Version">The version; null: what is on disk.</param>
internal sealed record OptionalVersionedTextDocumentIdentifier(string Uri, int? Version = null);
