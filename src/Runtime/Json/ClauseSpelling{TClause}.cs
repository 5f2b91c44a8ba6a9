#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>What decided, by its path in the policy; <c>null</c> where nothing did.</summary>
/// <typeparam name="TClause">The enum of the rules and exceptions.</typeparam>
internal sealed class ClauseSpelling<TClause>(string[] paths) : JsonSpelling<TClause>
    where TClause : struct, Enum
{
    private readonly NumberedNames _paths = new(paths);

    internal override string What => "a rule or exception of the policy, or null";

    internal override JsonObject Schema() => JsonSchemaNode.OrNull(_paths.Schema());

    public override TClause Read(ref Utf8JsonReader reader, string field)
    {
        var number = reader.TokenType == JsonTokenType.Null ? 0 : _paths.Find(ref reader) + 1;
        return number == 0 && reader.TokenType != JsonTokenType.Null ? throw Mismatch(reader, field) : Unsafe.As<int, TClause>(ref number);
    }

    public override void Write(Utf8JsonWriter writer, TClause value)
    {
        var number = Unsafe.As<TClause, int>(ref value);
        if (number == 0)
        {
            writer.WriteNullValue();
        }
        else
        {
            _paths.Write(writer, number - 1);
        }
    }
}
#endif
