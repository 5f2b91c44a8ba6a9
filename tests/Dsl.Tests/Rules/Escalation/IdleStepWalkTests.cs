using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Dsl.Tests.Rules.Escalation;

/// <summary>
/// SVP3005 says that a step acts for no start at all. Over a policy of some days, whose times are all whole steps of five minutes,
/// each such start can be tried with the runtime library: the rule must name the steps that none gives to somebody on duty, and no other.
/// </summary>
public sealed class IdleStepWalkTests
{
    private const int Grain = 5;

    private static readonly DateTime First = new(2026, 3, 26);
    private static readonly DateTime Last = new(2026, 4, 4);

    public static TheoryData<int> Seeds => new(Enumerable.Range(0, 30));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_steps_that_are_told_are_those_that_no_start_reaches(int seed)
    {
        Checked policy = Checked.Policy(Written(new Random(seed)));
        EscalationSymbol ladder = policy.Project.Policies[0].Escalations[0];
        Assert.False(ladder.HasErrors);

        Assert.Equal(
            NeverActing(ladder),
            policy.Of("SVP3005").Select(finding => ladder.Steps.Single(step => step.NameSpan == finding.Span).Ordinal));
    }

    [Fact]
    public void Some_are_told_and_some_are_not() => Assert.InRange(
        Enumerable.Range(0, 30).Sum(seed => Checked.Policy(Written(new Random(seed))).Of("SVP3005").Length), 5, 50);

    private static List<int> NeverActing(EscalationSymbol ladder)
    {
        var calendars = new CalendarSource(PolicyAgreement.Zone);
        ServiceCalendar london = calendars.Of(ladder.Steps[0].Role!.Works!);
        var runtime = new EscalationLadder
        {
            Name = ladder.Name,
            Steps = [.. ladder.Steps.Select(step => new EscalationStep(
                step.Name, EscalationAct.Decides, calendars.Of(new PolicyLint.Dsl.Symbols.Deadline(step.Within, null, 0, step.During ?? step.Role!.Works))!))],
            Repeats = ladder.Repeat,
            WhenOffDuty = ladder.OffDuty == OffDuty.Skip ? WhenOffDuty.Skip : WhenOffDuty.Wait,
        };
        var idle = new HashSet<int>(ladder.Steps.Select(step => step.Ordinal));
        DateTimeOffset end = london.AtWallClock(Last.AddDays(1));
        for (DateTimeOffset start = london.AtWallClock(First); start < end && idle.Count > 0; start = start.AddMinutes(Grain))
        {
            foreach (ScheduledStep visit in runtime.Schedule(start).Where(visit => !visit.IsSkipped && idle.Contains(visit.Number - 1)))
            {
                ServiceCalendar duty = calendars.Of(ladder.Steps[visit.Number - 1].Role!.Works!);
                if (Meets(duty, visit.Step.Within.Kind == DeadlineKind.OpenTime ? visit.Step.Within.Calendar! : duty, visit.StartsAt, visit.DueAt))
                {
                    idle.Remove(visit.Number - 1);
                }
            }
        }

        return [.. idle.Order()];
    }

    /// <summary>Whether both calendars are open at once, between two instants.</summary>
    private static bool Meets(ServiceCalendar one, ServiceCalendar other, DateTimeOffset from, DateTimeOffset to)
    {
        for (DateTimeOffset at = from; at < to; at = at.AddMinutes(Grain))
        {
            at = one.NextOpen(at);
            if (at < to && other.IsOpen(at))
            {
                return true;
            }
        }

        return false;
    }

    private static string Written(Random random) =>
        $$"""
        policy P
            effective 2026-03-26 until 2026-04-04

        calendar C0 { time zone "Europe/London" open Mon..Fri 09:00..17:00 closed 2026-04-03 }
        calendar C1 { time zone "Europe/London" open every day 20:00..{{random.Next(1, 9):00}}:00 }
        calendar C2 { time zone "Europe/London" open Mon..Sat 17:00..21:00 }

        role R0 { staff 1 works C0 }
        role R1 { staff 1 works C1 }
        role R2 { staff 1 works C2 }

        escalation L {
            {{string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"step R{random.Next(3)} decides within {Time(random)}{(random.Next(2) == 0 ? $" during C{random.Next(3)}" : "")}\n    "))}}
            {{(random.Next(3) == 0 ? "repeat 1 times" : "")}}
            when off duty {{(random.Next(2) == 0 ? "skip" : "wait")}}
        }
        """;

    private static string Time(Random random) => random.Next(4) switch
    {
        0 => $"1 working day of C{random.Next(3)}",
        1 => $"{5 * random.Next(1, 12)} minutes",
        _ => $"{random.Next(1, 12)} hours",
    };
}
