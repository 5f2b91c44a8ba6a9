using System.Text.Json;

namespace PolicyLint.TestKit.Schemas;

/// <summary>
/// Checks JSON against a JSON schema (2020-12, https://json-schema.org/draft/2020-12), as far as the schemas here go. A keyword that it
/// does not know is an error: what is not checked must not look checked. Formats are checked, as an assertion.
/// </summary>
public sealed class JsonSchema
{
    private static readonly HashSet<string> SaysNothing = new(StringComparer.Ordinal) { "$schema", "$id", "$defs", "definitions", "title", "description", "default" };

    private readonly JsonElement _root;

    private JsonSchema(JsonElement root) => _root = root;

    /// <summary>Reads a schema.</summary>
    public static JsonSchema Of(string text) => new(JsonDocument.Parse(text).RootElement);

    /// <summary>What of a document is against the schema: a path into the document and the keyword; empty when it conforms.</summary>
    public IReadOnlyList<string> Violations(JsonElement document)
    {
        var violations = new List<string>();
        Check(_root, document, "$", violations);
        return violations;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> violations)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            Require(schema.ValueKind == JsonValueKind.True, "false", path, violations);
            return;
        }

        foreach (JsonProperty keyword in schema.EnumerateObject().Where(k => !SaysNothing.Contains(k.Name)))
        {
            JsonElement asked = keyword.Value;
            switch (keyword.Name)
            {
                case "$ref":
                    Check(Resolve(asked.GetString()!), value, path, violations);
                    break;
                case "type":
                    Require(asked.ValueKind == JsonValueKind.Array ? asked.EnumerateArray().Any(t => JsonTypes.Is(value, t.GetString()!)) : JsonTypes.Is(value, asked.GetString()!), keyword.Name, path, violations);
                    break;
                case "const":
                    Require(JsonElement.DeepEquals(asked, value), keyword.Name, path, violations);
                    break;
                case "enum":
                    Require(asked.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)), keyword.Name, path, violations);
                    break;
                case "anyOf":
                    Require(asked.EnumerateArray().Any(one => Conforms(one, value)), keyword.Name, path, violations);
                    break;
                case "oneOf":
                    Require(asked.EnumerateArray().Count(one => Conforms(one, value)) == 1, keyword.Name, path, violations);
                    break;
                case "minimum" or "maximum" when value.ValueKind == JsonValueKind.Number:
                    Require(keyword.Name == "minimum" ? value.GetDecimal() >= asked.GetDecimal() : value.GetDecimal() <= asked.GetDecimal(), keyword.Name, path, violations);
                    break;
                case "pattern" or "format" when value.ValueKind == JsonValueKind.String:
                    Require(JsonTypes.Has(value.GetString()!, keyword.Name, asked.GetString()!), keyword.Name, path, violations);
                    break;
                case "required" when value.ValueKind == JsonValueKind.Object:
                    foreach (string name in asked.EnumerateArray().Select(n => n.GetString()!))
                    {
                        Require(value.TryGetProperty(name, out _), "required " + name, path, violations);
                    }

                    break;
                case "properties" when value.ValueKind == JsonValueKind.Object:
                    foreach (JsonProperty member in value.EnumerateObject())
                    {
                        if (asked.TryGetProperty(member.Name, out JsonElement ofMember))
                        {
                            Check(ofMember, member.Value, path + "." + member.Name, violations);
                        }
                    }

                    break;
                case "additionalProperties" when value.ValueKind == JsonValueKind.Object:
                    foreach (JsonProperty member in value.EnumerateObject().Where(m => !(schema.TryGetProperty("properties", out JsonElement known) && known.TryGetProperty(m.Name, out _))))
                    {
                        Check(asked, member.Value, path + "." + member.Name, violations);
                    }

                    break;
                case "items" when value.ValueKind == JsonValueKind.Array:
                    int index = 0;
                    foreach (JsonElement item in value.EnumerateArray())
                    {
                        Check(asked, item, FormattableString.Invariant($"{path}[{index++}]"), violations);
                    }

                    break;
                case "minItems" when value.ValueKind == JsonValueKind.Array:
                    Require(value.GetArrayLength() >= asked.GetInt32(), keyword.Name, path, violations);
                    break;
                case "maxItems" when value.ValueKind == JsonValueKind.Array:
                    Require(value.GetArrayLength() <= asked.GetInt32(), keyword.Name, path, violations);
                    break;
                case "uniqueItems" when value.ValueKind == JsonValueKind.Array:
                    JsonElement[] items = [.. value.EnumerateArray()];
                    Require(!asked.GetBoolean() || !items.Where((item, i) => items.Take(i).Any(before => JsonElement.DeepEquals(before, item))).Any(), keyword.Name, path, violations);
                    break;
                case "minimum" or "maximum" or "pattern" or "format" or "required" or "properties" or "additionalProperties" or "items" or "minItems" or "maxItems" or "uniqueItems":
                    // It speaks of values of another kind, and says nothing about this one.
                    break;
                default:
                    throw new InvalidOperationException($"The schema asks '{keyword.Name}' of {path}, which this check does not know.");
            }
        }
    }

    private bool Conforms(JsonElement schema, JsonElement value)
    {
        var violations = new List<string>();
        Check(schema, value, "$", violations);
        return violations.Count == 0;
    }

    private JsonElement Resolve(string reference) => reference.StartsWith("#/", StringComparison.Ordinal)
        ? reference[2..].Split('/').Aggregate(_root, (at, name) => at.GetProperty(name))
        : throw new InvalidOperationException($"'{reference}' leads out of the schema.");

    private static void Require(bool holds, string keyword, string path, List<string> violations)
    {
        if (!holds)
        {
            violations.Add($"{path}: {keyword}");
        }
    }
}
