using System.Text.Json.Serialization;
using PolicyLint.LanguageServer.JsonRpc;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A document that is opened.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="LanguageId">The language.</param>
/// <param name="Version">The version.</param>
/// <param name="Text">The text.</param>
internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, [property: JsonConverter(typeof(LosslessText))] string Text);
