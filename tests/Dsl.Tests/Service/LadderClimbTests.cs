using System.Globalization;
using PolicyLint.Dsl.Rules.Escalation;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Tests.Rules;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Dsl.Tests.Service;

/// <summary>
/// The runtime library says when each step of a ladder is due for one start. The analyser says it for all starts at once, and names the
/// worst: a walk over every minute of some weeks must agree, whatever the calendars, closures, zones and changes of the clocks.
/// </summary>
public sealed class LadderClimbTests
{
    private const int Days = 12;

    public static TheoryData<int> Seeds => new(Enumerable.Range(0, 40));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void All_starts_agree_with_the_schedule_of_each_and_the_worst_is_found(int seed)
    {
        var random = new Random(seed);
        PolicySymbol policy = Checked.Policy(Written(random)).Project.Policies[0];
        Assert.False(policy.HasErrors);
        EscalationSymbol ladder = policy.Escalations[0];

        // Days on which clocks change somewhere, and days on which nothing happens.
        DateTime first = new[] { new DateTime(2026, 3, 2), new DateTime(2026, 3, 25), new DateTime(2026, 10, 24), new DateTime(2026, 6, 1) }[random.Next(4)];
        long from = first.Ticks;
        long to = first.AddDays(Days).Ticks;
        var time = new DatedTime(PolicyAgreement.Zone, from);
        TimeMap due = time.DueTimes(time.DeadlineOf(policy.Standards[0].Targets[0].Deadline!)!, from, to, skips: false)!;
        LadderClimb climb = LadderClimb.Of(ladder, ladder.Steps.Length, time, from, to)!;

        var calendars = new PolicyLint.Dsl.Decisions.CalendarSource(PolicyAgreement.Zone);
        PolicyLint.Deadline promised = calendars.Of(policy.Standards[0].Targets[0].Deadline!)!;
        EscalationLadder runtime = Runtime(ladder, calendars);
        long worst = 0;
        for (long start = from; start < to; start += TimeSpan.TicksPerMinute)
        {
            // Now and then between two minutes.
            foreach (long at in random.Next(8) == 0 ? new[] { start, start + 1 + random.Next((int)TimeSpan.TicksPerSecond) } : [start])
            {
                var opened = new DateTimeOffset(at, TimeSpan.Zero);
                long end = runtime.Schedule(opened)[^1].DueAt.UtcTicks;
                long limit = promised.DueAt(opened).UtcTicks;
                Assert.Equal(new DateTime(end), new DateTime(climb.End.At(at)));
                Assert.Equal(new DateTime(limit), new DateTime(due.At(at)));
                worst = at == start ? Math.Max(worst, end - limit) : worst;
            }
        }

        if (LadderOverrun.WorstStart(climb.End, due) is { } found)
        {
            long late = climb.End.At(found) - due.At(found);
            Assert.True(late > 0);
            Assert.Equal(worst > 0 ? worst : late, late);
        }
        else
        {
            Assert.True(worst <= 0);
        }
    }

    [Fact]
    public void Some_of_those_ladders_are_late_and_some_are_not()
    {
        // Guards the test above against agreeing about nothing.
        int late = Enumerable.Range(0, 40).Count(seed => Checked.Policy(Written(new Random(seed))).Of("SVP3004").Length > 0);
        Assert.InRange(late, 10, 38);
    }

    /// <summary>Whatever figures somebody types, the rule answers, and soon.</summary>
    [Theory]
    [InlineData("1 hour", "repeat 3 times")]
    [InlineData("7 hours", "repeat 1_000_000 times")]
    [InlineData("3 working days", "repeat 1_000_000_000 times when off duty skip")]
    [InlineData("50_000 weeks", "")]
    [InlineData("900_000_000 days", "repeat 2 times")]
    [InlineData("1_000_000_000 working days", "")]
    [InlineData("0.000_000_1 seconds", "repeat 1_000_000_000 times")]
    public void However_long_a_ladder_is_it_is_judged(string time, string repeat)
    {
        string text = $$"""
            policy P effective 2026-01-01 default calendar C0
            calendar C0 { time zone "Europe/London" open Mon..Fri 09:00..12:00, 13:00..18:00 }
            calendar C1 { time zone "America/New_York" open every day 22:00..06:00 closed 2026-12-25, 2027-01-01..9999-12-31 }
            role R0 { staff 1 works C0 }
            role R1 { staff 1 works C1 }
            role R2 { staff 1 }
            standard S core { measure "m" target 90% within 40 hours during C0 }
            promise Q { standard S target 90% within {{time}} }
            escalation L { serves S step R0 decides within {{time}} step R1 decides within {{time}} step R2 decides within {{time}} step R0 decides within 1 hour during C1 {{repeat}} }
            """;
        Assert.Single(Watchdog.Guard(() => Checked.Policy(text).Files, text));
    }

    private static EscalationLadder Runtime(EscalationSymbol ladder, PolicyLint.Dsl.Decisions.CalendarSource calendars) => new()
    {
        Name = ladder.Name,
        Steps = [.. ladder.Steps.Select(step => Runtime(step, calendars))],
        Repeats = ladder.Repeat,
        WhenOffDuty = ladder.OffDuty == OffDuty.Skip ? WhenOffDuty.Skip : WhenOffDuty.Wait,
    };

    private static EscalationStep Runtime(EscalationStepSymbol step, PolicyLint.Dsl.Decisions.CalendarSource calendars) => new(
        step.Name,
        EscalationAct.Decides,
        calendars.Of(new PolicyLint.Dsl.Symbols.Deadline(step.Within, null, 0, step.During ?? step.Role!.Works))!,
        onSilence: Enum.Parse<OnSilence>(step.OnSilence.ToString()));

    private static string Written(Random random)
    {
        string steps = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(i =>
            $"step R{random.Next(3)} decides within {Time(random)}{(random.Next(3) == 0 ? $" during C{random.Next(3)}" : "")}{(random.Next(8) == 0 ? " on silence deny" : "")}\n    "));
        return $$"""
            policy P
                effective 2026-02-01

            {{string.Concat(Enumerable.Range(0, 3).Select(i => Calendar(random, i)))}}
            role R0 { staff 1 works C0 }
            role R1 { staff 1 works C1 }
            role R2 { staff 1 }

            request Q { open: yes/no }

            standard S for Q core { measure "m" target 90% {{Deadline(random)}} during C{{random.Next(3)}} }

            escalation L for Q {
                {{steps}}
                {{(random.Next(3) == 0 ? $"repeat {random.Next(1, 3)} times" : "")}}
                when off duty {{(random.Next(3) == 0 ? "skip" : "wait")}}
            }
            """;
    }

    private static string Time(Random random) => random.Next(6) switch
    {
        0 => "1 day",
        1 => $"{random.Next(1, 3)} working days of C{random.Next(3)}",
        2 => $"{random.Next(0, 3)} hours {random.Next(1, 60)} minutes",
        _ => $"{random.Next(1, 10)} hours",
    };

    private static string Deadline(Random random) => random.Next(6) switch
    {
        0 => $"by {random.Next(24):00}:{random.Next(60):00}",
        1 => $"by 17:00 {random.Next(1, 3)}{(random.Next(2) == 0 ? "st" : "nd")} working day".Replace("1nd", "1st", StringComparison.Ordinal).Replace("2st", "2nd", StringComparison.Ordinal),
        2 => $"within {random.Next(4, 40)} hours by the clock",
        _ => "within " + Time(random),
    };

    private static string Calendar(Random random, int number)
    {
        string zone = new[] { "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe" }[random.Next(4)];
        string hours = random.Next(6) switch
        {
            0 => "always open",
            1 => "open every day 22:00..06:00",
            2 => "open Mon..Sat 00:30..02:15, 08:00..12:00, 12:30..17:30",
            3 => "open Mon..Fri",
            _ => $"open {(random.Next(2) == 0 ? "Mon..Fri" : "Wed, Sat, Sun")} {random.Next(0, 12):00}:{random.Next(60):00}..{random.Next(13, 24):00}:00",
        };
        string closed = string.Concat(Enumerable.Range(0, random.Next(3)).Select(_ =>
            " closed " + new DateTime(2026, new[] { 3, 4, 6, 10, 11 }[random.Next(5)], random.Next(1, 29)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return $"calendar C{number} {{ time zone \"{zone}\" {hours}{closed} }}\n";
    }
}
