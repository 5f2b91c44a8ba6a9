using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Hosting.Replay;

/// <summary>Values of requests and decisions, from the JSON in which they were kept to what the evaluator reckons with.</summary>
internal static class KeptValue
{
    /// <exception cref="InvalidOperationException">The value is not of the field's type: the policy has changed it since.</exception>
    internal static object? Read(JsonElement kept, FieldSymbol field)
    {
        try
        {
            return kept.ValueKind == JsonValueKind.Null ? null : ReadValue(kept, field);
        }
        catch (Exception mismatch) when (mismatch is FormatException or InvalidOperationException or JsonException)
        {
            throw new InvalidOperationException($"What was kept for {field.Name}, {kept.GetRawText()}, is no {field.Type}.", mismatch);
        }
    }

    // Decisions are kept for years: those of the library's older versions have the names and the kinds of C#.
    private static object ReadValue(JsonElement kept, FieldSymbol field) => field.Type.Kind switch
    {
        TypeKind.YesNo => kept.GetBoolean(),
        TypeKind.Text => kept.GetString()!,
        TypeKind.Number or TypeKind.Count => kept.GetDecimal(),
        TypeKind.Percent => kept.ValueKind == JsonValueKind.Number ? kept.GetDecimal() : Spelled(kept, JsonSpelling.Percent, field),
        TypeKind.Money => kept.ValueKind == JsonValueKind.Object ? kept.Deserialize<Money>() : Spelled(kept, JsonSpelling.Money(field.Type.Currency!), field),
        TypeKind.Duration => TimeSpan.TryParseExact(kept.GetString(), "c", CultureInfo.InvariantCulture, out TimeSpan duration) ? duration : Spelled(kept, JsonSpelling.Duration, field),
        TypeKind.Date => Spelled(kept, JsonSpelling.Date, field).ToDateTime(TimeOnly.MinValue),
        TypeKind.Time => TimeOf(Spelled(kept, JsonSpelling.Time, field)),
        TypeKind.DateTime => kept.TryGetDateTime(out DateTime moment) ? moment : Spelled(kept, JsonSpelling.Moment, field),
        TypeKind.Choice => field.Type.Choice!.Values.FirstOrDefault(v => IsNamed(v, kept)) ?? throw new FormatException("No such choice."),
        TypeKind.Segment => field.Policy.SegmentsInReach.FirstOrDefault(v => IsNamed(v, kept)) ?? throw new FormatException("No such segment."),
        _ => throw new FormatException("No value of a request."),
    };

    private static bool IsNamed(Symbol value, JsonElement kept) => value.Name == kept.GetString() || CSharpNames.Of(value.Policy)[value] == kept.GetString();

    private static T Spelled<T>(JsonElement kept, JsonSpelling<T> spelling, FieldSymbol field)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(kept));
        reader.Read();
        return spelling.Read(ref reader, field.Name);
    }

    private static TimeOfDay TimeOf(TimeOnly time) => new((int)(time.Ticks / TimeSpan.TicksPerMinute), time.Ticks % TimeSpan.TicksPerMinute);
}
