using System.Text.Json;
using PolicyLint.Dsl.Service;
using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Service;

// Within the namespace, where the model's Period and Deadline come before the runtime's.
using PolicyLint.Dsl.Symbols;

public sealed class FluidBacklogTests
{
    private static readonly WeekPattern Always = WeekPattern.AroundTheClock;

    public static TheoryData<string> Cases
    {
        get
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests/Dsl.Tests/Service/Data/fluid_cases.json")));
            return [.. document.RootElement.EnumerateArray().Select(worked => worked.GetRawText())];
        }
    }

    [Fact]
    public void All_cases_are_there() => Assert.Equal(4, Cases.Count);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_worked_case_is_met_to_its_printed_digits(string text)
    {
        using var document = JsonDocument.Parse(text);
        JsonElement worked = document.RootElement;
        CalendarSymbol hours = Model.Calendar([.. worked.GetProperty("open_windows_hours_of_week").EnumerateArray().Select(window =>
            new OpenHours((DayOfWeek)(window[0].GetInt32() / 24), window[0].GetInt32() % 24 * 60, ((window[1].GetInt32() - 1) % 24 * 60) + 60))]);
        WeekPattern open = WeekPattern.Of(hours);
        Fraction whenOpen = Number("arrivals_per_hour_open") / 60;
        Fraction whenClosed = Number("arrivals_per_hour_closed") / 60;
        Fraction served = Number("agents_effective") / decimal.Parse(worked.GetProperty("aht_minutes").GetRawText(), System.Globalization.CultureInfo.InvariantCulture);
        var backlog = new FluidBacklog([new(Always, whenClosed), new(open, whenOpen - whenClosed)], [new(open, served)]);
        bool isBusiness = worked.GetProperty("clock").GetString() == "business";
        decimal target = decimal.Parse(worked.GetProperty("target_hours").GetString()!, System.Globalization.CultureInfo.InvariantCulture);

        Fraction level = 1 - backlog.Miss(Within(target, isBusiness ? hours : null));
        Assert.Equal(worked.GetProperty("fluid_service_level").GetDouble(), level.ToDouble(), 9);
        Assert.Equal(worked.GetProperty("fluid_worst_wait_hours").GetDouble(), (backlog.LongestWait(isBusiness ? open.OpenTime : null)!.Value / 60).ToDouble(), 9);
        Fraction utilisation = ((whenClosed * (WeekCurve.Week - open.Minutes)) + (whenOpen * open.Minutes)) / (served * open.Minutes);
        Assert.Equal(worked.GetProperty("utilisation").GetDouble(), utilisation.ToDouble(), 9);

        Fraction Number(string name) => decimal.Parse(worked.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// 10 an hour from 8 to 10, 5 an hour done from 8 to 12: what comes t after 8 is done 2t after 8, and waits t. Half waits an hour or
    /// less, the last two hours.
    /// </summary>
    [Fact]
    public void One_morning_that_is_just_enough()
    {
        FluidBacklog backlog = Morning(perHour: 5);

        Assert.Equal((Fraction)1 / 2, backlog.Miss(Within(1)));
        Assert.Equal(0, backlog.Miss(Within(2)));
        Assert.Equal(120, backlog.LongestWait());
        Assert.Equal(0, backlog.NeverOpen(Within(1)));
    }

    /// <summary>The same morning: in its first two hours 20 come and 10 are done, and the next two work off the rest.</summary>
    [Fact]
    public void What_waits_grows_until_no_more_comes_and_is_worked_off()
    {
        BacklogPoint[] points = [.. Morning(perHour: 5).Waiting.Where(p => p.Pieces > 0)];
        BacklogPoint most = Assert.Single(points);

        Assert.Equal(10, most.Pieces);
        Assert.Equal(10 * 60, most.Minute - ((Fraction)(most.Minute / (24 * 60)).Floor * (24 * 60)));
    }

    /// <summary>
    /// 4 an hour: 16 of 20 are done each Monday, so that 8 lie there when the third starts. They take until 10; what comes t after 8 is
    /// the (8 + 10t)th, done 2 + 2.5t hours of work after 8. The first 0.8 hours' worth are done by noon, the rest a week later.
    /// </summary>
    [Fact]
    public void What_never_fits_is_reckoned_in_the_third_week_from_empty()
    {
        FluidBacklog backlog = Morning(perHour: 4);

        Assert.Equal((Fraction)6 / 10, backlog.Miss(Within(100)));
        Assert.Equal((Fraction)1, backlog.Miss(Within(2)));
        Assert.Equal((168 * 60) + 60, backlog.LongestWait());
    }

    /// <summary>
    /// 1 an hour day and night, 6 an hour from 9 to 17. At 9 there are 16, and 12 minutes past 12 none. What comes s after 17 is done
    /// s/6 after 9 and waits 16 − 5s/6; what comes u after 9 waits (16 − 5u)/6.
    /// </summary>
    [Fact]
    public void Every_night_what_came_in_waits_for_the_morning()
    {
        CalendarSymbol hours = EveryDay(9, 17);
        WeekPattern open = WeekPattern.Of(hours);
        var backlog = new FluidBacklog([new(Always, (Fraction)1 / 60)], [new(open, (Fraction)6 / 60)]);

        Assert.Equal((Fraction)96 / 240, backlog.Miss(Within(8)));
        Assert.Equal((Fraction)8 / 24, backlog.NeverOpen(Within(8)));
        Assert.Equal((Fraction)12 / 24, backlog.Miss(Within(1, hours)));
        Assert.Equal(0, backlog.Miss(Within(8, hours)));
        Assert.Equal(16 * 60, backlog.LongestWait());
        Assert.Equal(160, backlog.LongestWait(open.OpenTime));

        // Due at 10:00 of the next day: only what comes after 23:00 is done after that. Within a working day: nothing is late.
        Assert.Equal((Fraction)1 / 24, backlog.Miss(By(10, 1, hours)));
        Assert.Equal(0, backlog.Miss(WorkingDays(1, hours)));

        // Due at 10:00, of the next day where that is past: what came after 23:00 or until 10:00 is done later.
        Assert.Equal((Fraction)11 / 24, backlog.Miss(By(10, 0, hours)));
    }

    [Fact]
    public void Room_to_spare_makes_nobody_wait()
    {
        var backlog = new FluidBacklog([new(Always, (Fraction)1 / 60)], [new(Always, (Fraction)2 / 60)]);

        Assert.Equal((0, 0, 0), (backlog.Miss(Within(0)), backlog.NeverOpen(Within(1)), backlog.LongestWait()!.Value));
    }

    [Fact]
    public void What_nobody_does_is_late_and_where_nothing_comes_in_nothing_is()
    {
        var never = new FluidBacklog([new(Always, 1)], [new(WeekPattern.Of(Model.Calendar()), 1)]);

        Assert.Equal((1, 1), (never.Miss(Within(1_000)), never.NeverOpen(Within(1_000))));
        Assert.Null(never.LongestWait());
        Assert.Equal(0, new FluidBacklog([], [new(Always, 1)]).Miss(Within(0)));
    }

    /// <summary>Any calendars and rates against cumulated minutes, work for work: departures are the least of what has come and what could go.</summary>
    [Fact]
    public void Random_weeks_agree_with_minutes_counted_one_by_one()
    {
        var random = new Random(20260105);
        int late = 0;
        for (int round = 0; round < 24; round++)
        {
            CalendarSymbol open = RandomHours(random);
            CalendarSymbol incoming = random.Next(2) == 0 ? EveryDay(0, 24) : RandomHours(random);
            Fraction arrivals = random.Next(1, 60);
            Fraction served = random.Next(1, 120);
            CalendarSymbol? clock = random.Next(2) == 0 ? open : null;
            int hours = random.Next(1, 60);
            var backlog = new FluidBacklog([new(WeekPattern.Of(incoming), arrivals / 60)], [new(WeekPattern.Of(open), served / 60)]);

            double expected = MinuteByMinute(WeekPattern.Of(incoming), arrivals.ToDouble() / 60, WeekPattern.Of(open), served.ToDouble() / 60, clock is null ? Always : WeekPattern.Of(clock), hours * 60);
            double actual = backlog.Miss(Within(hours, clock)).ToDouble();
            Assert.Equal(expected, actual, 0.02);
            late += actual is > 0.02 and < 0.98 ? 1 : 0;
        }

        Assert.InRange(late, 6, 24);
    }

    [Fact]
    public void More_people_more_time_and_less_work_leave_less_late()
    {
        var random = new Random(11);
        for (int round = 0; round < 60; round++)
        {
            WeekPattern open = WeekPattern.Of(RandomHours(random));
            Fraction arrivals = random.Next(1, 60);
            Fraction served = random.Next(1, 240);
            int hours = random.Next(1, 40);
            Fraction miss = Miss(arrivals, served, hours);

            Assert.True(Miss(arrivals, served + 7, hours) <= miss);
            Assert.True(Miss(arrivals, served, hours + 3) <= miss);
            Assert.True(Miss(arrivals + 5, served, hours) >= miss);
            Assert.True(miss >= 0 && miss <= 1);

            Fraction Miss(Fraction comesIn, Fraction done, int within) =>
                new FluidBacklog([new(Always, comesIn / 60)], [new(open, done / 60)]).Miss(Within(within));
        }
    }

    private static double MinuteByMinute(WeekPattern incoming, double arrivals, WeekPattern open, double served, WeekPattern clock, int within)
    {
        const int Weeks = 12;
        bool[] comes = Minutes(incoming);
        bool[] works = Minutes(open);
        bool[] counts = Minutes(clock);
        double[] come = new double[(Weeks * WeekCurve.Week) + 1];
        double[] done = new double[come.Length];
        for (int i = 0; i + 1 < come.Length; i++)
        {
            come[i + 1] = come[i] + (comes[i % WeekCurve.Week] ? arrivals : 0);
            done[i + 1] = Math.Min(come[i + 1], done[i] + (works[i % WeekCurve.Week] ? served : 0));
        }

        int late = 0;
        int all = 0;
        for (int start = 2 * WeekCurve.Week; start < 3 * WeekCurve.Week; start++)
        {
            if (comes[start % WeekCurve.Week])
            {
                int left = within;
                int due = start;
                while (left > 0 && due + 1 < come.Length)
                {
                    left -= counts[due++ % WeekCurve.Week] ? 1 : 0;
                }

                all++;
                late += done[due] + 1e-9 < come[start] ? 1 : 0;
            }
        }

        return all == 0 ? 0 : (double)late / all;
    }

    private static bool[] Minutes(WeekPattern pattern)
    {
        bool[] minutes = new bool[WeekCurve.Week];
        foreach ((int from, int to) in pattern.Ranges)
        {
            Array.Fill(minutes, true, from, to - from);
        }

        return minutes;
    }

    private static CalendarSymbol RandomHours(Random random) => Model.Calendar([.. Enumerable.Range(0, random.Next(1, 7)).Select(_ =>
    {
        int opens = random.Next(0, 1380);
        return new OpenHours((DayOfWeek)random.Next(7), opens, random.Next(5) == 0 ? random.Next(0, opens) : random.Next(opens + 30, 1441));
    })]);

    private static FluidBacklog Morning(int perHour) => new(
        [new(WeekPattern.Of(Model.Calendar(new OpenHours(DayOfWeek.Monday, 480, 600))), (Fraction)10 / 60)],
        [new(WeekPattern.Of(Model.Calendar(new OpenHours(DayOfWeek.Monday, 480, 720))), (Fraction)perHour / 60)]);

    private static CalendarSymbol EveryDay(int from, int to) => Model.Calendar([.. Enumerable.Range(0, 7).Select(day => new OpenHours((DayOfWeek)day, from * 60, to * 60))]);

    private static WeekDeadline Within(decimal hours, CalendarSymbol? calendar = null) =>
        WeekDeadline.Of(new Deadline(new Duration(TimeSpan.FromHours((double)hours), null, null), null, 0, calendar))!;

    private static WeekDeadline WorkingDays(int count, CalendarSymbol calendar) =>
        WeekDeadline.Of(new Deadline(new Duration(null, new WorkingDays(count, calendar), null), null, 0, calendar))!;

    private static WeekDeadline By(int hour, int day, CalendarSymbol calendar) => WeekDeadline.Of(new Deadline(null, new TimeOfDay(hour * 60), day, calendar))!;
}
