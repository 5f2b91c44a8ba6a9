using System.Globalization;
using System.Text.Json;

namespace PolicyLint.Tests.Calendars;

/// <summary>Cases of business time that vendors publish or that were computed two ways; each names its source.</summary>
public sealed class BusinessTimeCaseTests
{
    private static readonly Dictionary<string, JsonElement> Cases = Load();

    public static TheoryData<string> Names() => new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void TheCaseIsReproduced(string name)
    {
        var data = Cases[name];
        var calendar = Calendar(data.GetProperty("calendar"));
        var start = calendar.AtWallClock(Local(data.GetProperty("start_local").GetString()!));
        var open = TimeSpan.FromMinutes(data.GetProperty("business_minutes").GetInt32());
        switch (data.GetProperty("kind").GetString())
        {
            case "due":
                var due = calendar.Add(start, open);
                Assert.Equal(Local(data.GetProperty("due_local").GetString()!), due.DateTime);
                Assert.Equal(DateTimeOffset.Parse(data.GetProperty("due_utc").GetString()!, CultureInfo.InvariantCulture), due);
                Assert.Equal(open, calendar.Elapsed(start, due));
                Assert.Equal(due, Deadline.Within(open, calendar).DueAt(start));
                break;
            case "elapsed":
                var end = calendar.AtWallClock(Local(data.GetProperty("end_local").GetString()!));
                Assert.Equal(open, calendar.Elapsed(start, end));
                Assert.Equal(-open, calendar.Elapsed(end, start));
                Assert.Equal(data.GetProperty("actual_minutes").GetInt32(), (end - start).TotalMinutes);
                break;
            default:
                Assert.Fail("A kind of case that this test does not know: " + name);
                break;
        }
    }

    [Fact]
    public void EveryCaseIsThere() => Assert.Equal(14, Cases.Count);

    private static Dictionary<string, JsonElement> Load()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "business_time_cases.json")));
        return document.RootElement.EnumerateArray().ToDictionary(data => data.GetProperty("name").GetString()!, data => data.Clone());
    }

    private static ServiceCalendar Calendar(JsonElement data)
    {
        var open = data.GetProperty("hours").EnumerateObject().SelectMany(day => day.Value.EnumerateArray().Select(range =>
            new OpenHours(Day(day.Name), Minutes(range[0].GetString()!), Minutes(range[1].GetString()!)))).ToArray();
        var closures = data.GetProperty("holidays").EnumerateArray().Select(date => new Closure(Local(date.GetString()!))).ToArray();
        return new ServiceCalendar("Case", data.GetProperty("tz").GetString()!, open, closures);
    }

    private static DayOfWeek Day(string name) => Enum.GetValues<DayOfWeek>().Single(day => day.ToString().StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static int Minutes(string time) => (int.Parse(time[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(time[3..], CultureInfo.InvariantCulture);

    private static DateTime Local(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None);
}
