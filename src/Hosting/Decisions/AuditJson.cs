using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLint.Hosting.Decisions;

/// <summary>How requests and decisions are written down: compact, enums by name, in plain letters. It is read again by <see cref="Replay.PolicyEdition"/>, and shown by no browser unencoded.</summary>
internal static class AuditJson
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
