using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicyLint.TestKit.Schemas;

/// <summary>What JSON schema calls the types of values and the formats of texts.</summary>
public static partial class JsonTypes
{
    /// <summary>Whether a value is of a type.</summary>
    public static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0,
        _ => throw new InvalidOperationException($"'{type}' is no type of JSON schema."),
    };

    /// <summary>Whether a text keeps to a <c>pattern</c> or a <c>format</c>.</summary>
    public static bool Has(string text, string keyword, string asked) => (keyword, asked) switch
    {
        ("pattern", _) => Regex.IsMatch(text, asked, RegexOptions.ECMAScript),
        (_, "uri") => Uri().IsMatch(text) && System.Uri.TryCreate(text, UriKind.Absolute, out _),
        (_, "uri-reference") => UriReference().IsMatch(text),
        (_, "date") => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        (_, "uuid") => Guid.TryParseExact(text, "D", out _),
        (_, "date-time") => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) && text.Contains('T', StringComparison.Ordinal),
        _ => throw new InvalidOperationException($"'{asked}' is a format that this check does not know."),
    };

    /// <summary>The characters of RFC 3986, behind a scheme.</summary>
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*\z")]
    private static partial Regex Uri();

    /// <summary>The characters of RFC 3986; a colon in the first segment would make a scheme of it.</summary>
    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z0-9+.-]*:|(?![^/?#]*:))(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*\z")]
    private static partial Regex UriReference();
}
