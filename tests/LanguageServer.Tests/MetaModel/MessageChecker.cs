using System.Text.Json;

namespace PolicyLint.LanguageServer.Tests.MetaModel;

/// <summary>
/// Holds messages against the meta model. What a structure does not declare is an error too: the protocol lets a receiver pass over
/// it, but who sends it has misspelt something.
/// </summary>
internal sealed class MessageChecker(LspModel model)
{
    public static MessageChecker Lsp317 { get; } = new(LspModel.Version317);

    /// <summary>What is wrong with a request's parameters.</summary>
    public IReadOnlyList<string> Request(string method, JsonElement? parameters) => model.Requests.TryGetValue(method, out JsonElement request)
        ? Parameters(request, parameters)
        : [$"LSP 3.17 has no request '{method}'"];

    /// <summary>What is wrong with a notification's parameters.</summary>
    public IReadOnlyList<string> Notification(string method, JsonElement? parameters) => model.Notifications.TryGetValue(method, out JsonElement notification)
        ? method == "$/progress" && parameters is { } progress ? [.. Parameters(notification, parameters), .. Progress(progress)] : Parameters(notification, parameters)
        : [$"LSP 3.17 has no notification '{method}'"];

    /// <summary>What is wrong with an answer.</summary>
    public IReadOnlyList<string> Result(string method, JsonElement result) => model.Requests.TryGetValue(method, out JsonElement request)
        ? Check(request.GetProperty("result"), result, "result")
        : [$"LSP 3.17 has no request '{method}'"];

    /// <summary>What is wrong with a value of a type.</summary>
    public IReadOnlyList<string> Check(JsonElement type, JsonElement value, string path)
    {
        string kind = type.GetProperty("kind").GetString()!;
        switch (kind)
        {
            case "base":
                return Base(type.GetProperty("name").GetString()!, value, path);
            case "reference":
                return Reference(type.GetProperty("name").GetString()!, value, path);
            case "array":
                return value.ValueKind == JsonValueKind.Array
                    ? [.. value.EnumerateArray().SelectMany((item, i) => Check(type.GetProperty("element"), item, $"{path}[{i}]"))]
                    : [Wrong(path, "an array", value)];
            case "tuple":
                JsonElement[] items = [.. type.GetProperty("items").EnumerateArray()];
                return value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == items.Length
                    ? [.. items.SelectMany((item, i) => Check(item, value[i], $"{path}[{i}]"))]
                    : [Wrong(path, $"{items.Length} items", value)];
            case "map":
                return value.ValueKind == JsonValueKind.Object
                    ? [.. value.EnumerateObject().SelectMany(p => Check(type.GetProperty("value"), p.Value, $"{path}.{p.Name}"))]
                    : [Wrong(path, "an object", value)];
            case "or":
                IReadOnlyList<string>[] answers = [.. type.GetProperty("items").EnumerateArray().Select(item => Check(item, value, path))];
                return answers.MinBy(a => a.Count)!;
            case "and" or "literal":
                return Structure([.. PropertiesOf(type)], value, path);
            case "stringLiteral":
                return value.ValueKind == JsonValueKind.String && value.GetString() == type.GetProperty("value").GetString() ? [] : [Wrong(path, type.GetProperty("value").GetRawText(), value)];
            case "integerLiteral":
                return value.ValueKind == JsonValueKind.Number && value.GetRawText() == type.GetProperty("value").GetRawText() ? [] : [Wrong(path, type.GetProperty("value").GetRawText(), value)];
            case "booleanLiteral":
                return value.ValueKind is JsonValueKind.True or JsonValueKind.False && value.GetBoolean() == type.GetProperty("value").GetBoolean() ? [] : [Wrong(path, type.GetProperty("value").GetRawText(), value)];
            default:
                throw new InvalidOperationException($"The meta model has a type of kind '{kind}', which nothing here checks.");
        }
    }

    private static string Wrong(string path, string wanted, JsonElement value)
    {
        string text = value.GetRawText();
        return $"{path}: wants {wanted}, has {(text.Length > 80 ? text[..80] + "…" : text)}";
    }

    private static IReadOnlyList<string> Base(string name, JsonElement value, string path)
    {
        bool isRight = name switch
        {
            "string" or "DocumentUri" or "URI" => value.ValueKind == JsonValueKind.String && (name == "string" || Uri.TryCreate(value.GetString(), UriKind.Absolute, out _)),
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            "uinteger" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= 0,
            "decimal" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => throw new InvalidOperationException($"The meta model has a base type '{name}', which nothing here checks."),
        };
        return isRight ? [] : [Wrong(path, name, value)];
    }

    private IReadOnlyList<string> Reference(string name, JsonElement value, string path)
    {
        if (name == "LSPAny")
        {
            return [];
        }

        if (model.Aliases.TryGetValue(name, out JsonElement alias))
        {
            return Check(alias.GetProperty("type"), value, path);
        }

        if (model.Enumerations.TryGetValue(name, out JsonElement enumeration))
        {
            bool isOpen = enumeration.TryGetProperty("supportsCustomValues", out JsonElement open) && open.GetBoolean();
            return isOpen ? Check(enumeration.GetProperty("type"), value, path)
                : enumeration.GetProperty("values").EnumerateArray().Any(v => v.GetProperty("value").GetRawText() == value.GetRawText()) ? []
                : [Wrong(path, name, value)];
        }

        return Structure([.. PropertiesOf(name)], value, path);
    }

    private IReadOnlyList<string> Structure(IReadOnlyList<JsonElement> properties, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [Wrong(path, "an object", value)];
        }

        var errors = new List<string>();
        var known = properties.ToLookup(p => p.GetProperty("name").GetString()!, StringComparer.Ordinal);
        foreach (IGrouping<string, JsonElement> property in known)
        {
            bool isOptional = property.All(p => p.TryGetProperty("optional", out JsonElement optional) && optional.GetBoolean());
            if (value.TryGetProperty(property.Key, out JsonElement part))
            {
                // One that several parents declare is the narrowest of them.
                errors.AddRange(Check(property.First().GetProperty("type"), part, path + "." + property.Key));
            }
            else if (!isOptional)
            {
                errors.Add($"{path}: lacks '{property.Key}'");
            }
        }

        errors.AddRange(value.EnumerateObject().Where(p => !known.Contains(p.Name)).Select(p => $"{path}: has '{p.Name}', which LSP 3.17 does not know"));
        return errors;
    }

    private IEnumerable<JsonElement> PropertiesOf(string name)
    {
        if (model.Aliases.TryGetValue(name, out JsonElement alias))
        {
            return PropertiesOf(alias.GetProperty("type"));
        }

        JsonElement structure = model.Structures[name];
        IEnumerable<JsonElement> inherited = structure.TryGetProperty("extends", out JsonElement parents) ? parents.EnumerateArray().SelectMany(PropertiesOf) : [];
        return structure.GetProperty("properties").EnumerateArray().Concat(inherited);
    }

    private IEnumerable<JsonElement> PropertiesOf(JsonElement type) => type.GetProperty("kind").GetString() switch
    {
        "and" => type.GetProperty("items").EnumerateArray().SelectMany(PropertiesOf),
        "literal" => type.GetProperty("value").GetProperty("properties").EnumerateArray(),
        "reference" => PropertiesOf(type.GetProperty("name").GetString()!),
        var kind => throw new InvalidOperationException($"A type of kind '{kind}' has no properties to join with others."),
    };

    private IReadOnlyList<string> Parameters(JsonElement message, JsonElement? parameters) =>
        message.TryGetProperty("params", out JsonElement type) ? parameters is { } given ? Check(type, given, "params") : ["params are missing"]
        : parameters is null || parameters.Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? [] : ["params are given, and there are none"];

    private IReadOnlyList<string> Progress(JsonElement progress)
    {
        JsonElement value = progress.GetProperty("value");
        string? name = value.GetProperty("kind").GetString() switch { "begin" => "WorkDoneProgressBegin", "report" => "WorkDoneProgressReport", "end" => "WorkDoneProgressEnd", _ => null };
        return name is null ? [Wrong("params.value.kind", "begin, report or end", value)] : Reference(name, value, "params.value");
    }
}
