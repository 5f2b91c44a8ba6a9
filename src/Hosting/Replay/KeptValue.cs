using System.Globalization;
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

    private static object ReadValue(JsonElement kept, FieldSymbol field) => field.Type.Kind switch
    {
        TypeKind.YesNo => kept.GetBoolean(),
        TypeKind.Text => kept.GetString()!,
        TypeKind.Number or TypeKind.Count or TypeKind.Percent => kept.GetDecimal(),
        TypeKind.Money => kept.Deserialize<Money>(),
        TypeKind.Duration => TimeSpan.ParseExact(kept.GetString()!, "c", CultureInfo.InvariantCulture),
        TypeKind.Date => DateOnly.ParseExact(kept.GetString()!, "O", CultureInfo.InvariantCulture).ToDateTime(TimeOnly.MinValue),
        TypeKind.Time => TimeOf(kept.Deserialize<TimeOnly>()),
        TypeKind.DateTime => kept.GetDateTime(),
        TypeKind.Choice => field.Type.Choice!.Values.FirstOrDefault(v => CSharpNames.Of(v.Policy)[v] == kept.GetString()) ?? throw new FormatException("No such choice."),
        TypeKind.Segment => field.Policy.SegmentsInReach.FirstOrDefault(s => CSharpNames.Of(s.Policy)[s] == kept.GetString()) ?? throw new FormatException("No such segment."),
        _ => throw new FormatException("No value of a request."),
    };

    private static TimeOfDay TimeOf(TimeOnly time) => new((int)(time.Ticks / TimeSpan.TicksPerMinute), time.Ticks % TimeSpan.TicksPerMinute);
}
