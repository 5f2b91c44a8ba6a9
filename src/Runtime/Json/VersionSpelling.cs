#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A version of a policy by its class.</summary>
internal sealed class VersionSpelling(string[] classes) : JsonSpelling<int>
{
    private readonly NumberedNames _classes = new(classes);

    internal override string What => _classes.What;

    internal override JsonObject Schema() => _classes.Schema();

    public override int Read(ref Utf8JsonReader reader, string field) => _classes.Find(ref reader) is >= 0 and var number ? number : throw Mismatch(reader, field);

    public override void Write(Utf8JsonWriter writer, int value) => _classes.Write(writer, value);
}
#endif
