#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A set of roles as the array of their names.</summary>
/// <typeparam name="TRole">The policy's enum of roles.</typeparam>
internal sealed class RoleSetSpelling<TRole>(string[] names) : JsonSpelling<RoleSet<TRole>>
    where TRole : struct, Enum
{
    private readonly NumberedNames _names = new(names);

    internal override string What => names.Length == 0 ? "an empty array" : "an array of roles, each " + _names.What;

    internal override JsonObject Schema() => names.Length == 0
        ? new() { ["type"] = "array", ["maxItems"] = 0 }
        : new() { ["type"] = "array", ["items"] = _names.Schema(), ["uniqueItems"] = true };

    public override RoleSet<TRole> Read(ref Utf8JsonReader reader, string field)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Mismatch(reader, field);
        }

        var roles = RoleSet<TRole>.Empty;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var number = _names.Find(ref reader);
            if (number < 0)
            {
                throw Mismatch(reader, field);
            }

            var role = Unsafe.As<int, TRole>(ref number);
            roles = roles.Contains(role) ? throw new JsonException($"'{field}' names {Found(reader)} twice.") : roles.Add(role);
        }

        return roles;
    }

    public override void Write(Utf8JsonWriter writer, RoleSet<TRole> value)
    {
        writer.WriteStartArray();
        foreach (var role in value)
        {
            var number = role;
            _names.Write(writer, Unsafe.As<TRole, int>(ref number));
        }

        writer.WriteEndArray();
    }
}
#endif
