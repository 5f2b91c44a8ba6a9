using System.Globalization;
using System.Text.Json;

namespace PolicyLint.Samples.Tests.Cases;

/// <summary>
/// The inputs of a published case, read one by one. What says something (anything but null, no and an empty list) must be read, or be
/// declared to decide nothing: no input is lost on the way to a request.
/// </summary>
internal sealed class CaseInputs(JsonElement inputs)
{
    private readonly HashSet<string> _read = [];

    /// <summary>The inputs that say something, and that nobody has read.</summary>
    public IEnumerable<string> Unread => inputs.EnumerateObject().Where(p => !_read.Contains(p.Name) && SaysSomething(p.Value)).Select(p => p.Name);

    /// <summary>Whether an input is there, and known.</summary>
    public bool Has(string name) => Find(name) is not null;

    public string Text(string name) => Required(name).GetString()!;

    /// <summary>Yes or no; no where it is not given.</summary>
    public bool YesNo(string name) => Find(name)?.GetBoolean() ?? false;

    public decimal Number(string name) => Required(name).GetDecimal();

    public long Count(string name) => Required(name).GetInt64();

    public TimeSpan Minutes(string name) => TimeSpan.FromMinutes(Required(name).GetInt64());

    public TimeSpan? Hours(string name) => Find(name) is { } hours ? TimeSpan.FromTicks((long)(hours.GetDecimal() * TimeSpan.TicksPerHour)) : null;

    public TimeSpan Days(string name) => TimeSpan.FromDays(Required(name).GetInt64());

    public DateOnly Date(string name) => DateOnly.ParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public IEnumerable<DateOnly> Dates(string name) =>
        Find(name)?.EnumerateArray().Select(d => DateOnly.ParseExact(d.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)) ?? [];

    /// <summary>Inputs of an input; null where it is not given. They are all its reader's.</summary>
    public CaseInputs? Within(string name) => Find(name) is { } inner ? new CaseInputs(inner) : null;

    /// <summary>An input that the policy does not ask for, whatever it says.</summary>
    public void DecidesNothing(string name) => _read.Add(name);

    private JsonElement Required(string name) => Find(name) ?? throw new InvalidOperationException($"The case has no input '{name}'.");

    private JsonElement? Find(string name)
    {
        _read.Add(name);
        return inputs.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private static bool SaysSomething(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => true,
    };
}
