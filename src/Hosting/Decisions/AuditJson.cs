using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyLint.Hosting.Decisions;

/// <summary>How requests and decisions are written down: by the converters that are generated with them, compact, in plain letters. It is read again by <see cref="Replay.PolicyEdition"/>, and shown by no browser unencoded.</summary>
internal static class AuditJson
{
    internal static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
