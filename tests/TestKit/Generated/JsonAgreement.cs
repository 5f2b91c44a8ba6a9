using System.Text.Json;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Schemas;

namespace PolicyLint.TestKit.Generated;

/// <summary>The laws of generated JSON: what is written is read back equal, every value is spelled as the language writes it, and its schema lets it through.</summary>
public static class JsonAgreement
{
    /// <summary>What is wrong with the JSON of a request and of the decision about it; null: nothing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="expected">What the evaluator decides of it.</param>
    public static string? Difference(object request, object decision, Decision expected)
    {
        FieldSymbol[] fields = [.. expected.Request.Fields];
        using var asked = JsonDocument.Parse(JsonSerializer.Serialize(request, request.GetType()));
        using var decided = JsonDocument.Parse(JsonSerializer.Serialize(decision, decision.GetType()));
        return NotReadBack(request) ?? NotReadBack(decision)
            ?? OutsideItsSchema(request.GetType(), asked.RootElement) ?? OutsideItsSchema(decision.GetType(), decided.RootElement)
            ?? Misspelled(asked.RootElement, fields.Where(f => f.Kind == FieldKind.Input), expected)
            ?? Misspelled(decided.RootElement.GetProperty("values"), fields.Where(f => f.Kind is FieldKind.Output or FieldKind.Formula), expected)
            ?? Missaid(decided.RootElement, expected);
    }

    private static string? NotReadBack(object value)
    {
        string json = JsonSerializer.Serialize(value, value.GetType());
        object? back = JsonSerializer.Deserialize(json, value.GetType());
        return value.Equals(back) ? null : $"{value} is written as {json}, and read back as {back}";
    }

    /// <summary>What of some JSON its schema does not let through; null: nothing.</summary>
    /// <param name="type">The request or the decision.</param>
    /// <param name="json">What is written of it, or read.</param>
    public static string? OutsideItsSchema(Type type, JsonElement json)
    {
        string schema = PolicyJsonSchema.Of(JsonSerializerOptions.Default.GetTypeInfo(type))!.ToJsonString();
        IReadOnlyList<string> violations = JsonSchema.Of(schema).Violations(json);
        return violations.Count == 0 ? null : $"{json.GetRawText()} is outside its schema at {string.Join(", ", violations)}: {schema}";
    }

    private static string? Misspelled(JsonElement json, IEnumerable<FieldSymbol> fields, Decision expected)
    {
        FieldSymbol[] all = [.. fields];
        string[] names = [.. json.EnumerateObject().Select(p => p.Name)];
        return names.SequenceEqual(all.Select(f => f.Name))
            ? all.Select(f => Misspelled(json.GetProperty(f.Name), f, expected.Values[f])).FirstOrDefault(wrong => wrong is not null)
            : $"the fields are {string.Join(", ", names)}";
    }

    private static string? Misspelled(JsonElement json, FieldSymbol field, object? value)
    {
        (string expected, string found) = value switch
        {
            null or bool => (value is null ? "null" : (bool)value ? "true" : "false", json.GetRawText()),
            string text => (text, json.GetString()!),
            decimal when field.Type.Kind is TypeKind.Number or TypeKind.Count => (Words.Value(field.Type, value), json.GetRawText()),
            _ => (Words.Value(field.Type, value), json.GetString()!),
        };
        return expected == found ? null : $"{field.Name} is {expected} in the policy, and {found} in JSON";
    }

    private static string? Missaid(JsonElement json, Decision expected)
    {
        string[] said = ["verdict", "decidedBy", "reason"];
        string?[] found = [.. said.Select(name => json.GetProperty(name).GetString())];
        string?[] meant = [expected.Verdict.ToString().ToLowerInvariant(), expected.DecidedBy is { } by ? DecisionText.Path(by) : null, expected.Reason];
        return !found.SequenceEqual(meant) ? $"JSON says {string.Join(", ", found)}, and the policy {string.Join(", ", meant)}"
            : Roles("approvers", expected.Approvers) ?? Roles("mayBeBentBy", expected.MayBeBentBy);

        string? Roles(string name, IEnumerable<RoleSymbol> roles)
        {
            string[] names = [.. json.GetProperty(name).EnumerateArray().Select(r => r.GetString()!)];
            return names.ToHashSet().SetEquals(roles.Select(r => r.Name)) && names.Distinct().Count() == names.Length ? null
                : $"JSON has {name} {string.Join(", ", names)}, and the policy {string.Join(", ", roles.Select(r => r.Name))}";
        }
    }
}
