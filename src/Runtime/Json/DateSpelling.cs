#if NET8_0_OR_GREATER
using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A date.</summary>
internal sealed class DateSpelling : WordSpelling<DateOnly>
{
    private const string Written = "yyyy-MM-dd";

    internal override string What => "a date, \"2026-01-31\"";

    // A date that the policy writes is one of RFC 3339, which whoever makes clients of a schema knows.
    internal override JsonObject Schema()
    {
        var schema = base.Schema();
        schema["format"] = "date";
        return schema;
    }

    private protected override string Pattern => "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private protected override bool TryParse(ReadOnlySpan<char> text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private protected override int Format(DateOnly value, Span<char> to)
    {
        _ = value.TryFormat(to, out var length, Written, CultureInfo.InvariantCulture);
        return length;
    }
}
#endif
