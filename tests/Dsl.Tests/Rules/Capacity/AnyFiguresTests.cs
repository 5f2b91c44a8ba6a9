using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Rules.Capacity;

/// <summary>Whatever figures somebody types, the rules answer, and soon.</summary>
public sealed class AnyFiguresTests
{
    private static readonly string[] Counts = ["0", "0.000_000_001", "1", "400", "999_999", "79_228_162_514_264_337_593_543_950_335"];
    private static readonly string[] Units = ["per second", "per hour", "per day", "per week", "per working day", "every 400 weeks"];
    private static readonly string[] Times = ["0 seconds", "1 second", "3 minutes", "5 hours", "30 days", "50_000 weeks"];
    private static readonly string[] Deadlines = [.. Times.Select(time => "within " + time), "within 30 hours by the clock", "within 1 working day", "within 2_000_000_000 working days", "by 24:00", "by 00:00 next working day", "by 12:30 999th working day"];
    private static readonly string[] Shares = ["0%", "1%", "80%", "99.999_999_999%", "100%", "every case"];
    private static readonly string[] Extras = ["", "", "", "patience 0 seconds", "patience 3 minutes", "patience 50_000 weeks", "shrinkage 100%", "shrinkage 30%", "concurrency 0.1", "concurrency 1_000_000"];
    private static readonly string[] Incoming = ["", "arrivals around the clock", "arrivals during Late", "arrivals during Never"];
    private static readonly string[] Working = ["", "during Hours", "during Late", "during Never"];

    [Fact]
    public void All_are_judged()
    {
        var random = new Random(20260105);
        int told = 0;
        for (int round = 0; round < 400; round++)
        {
            string text =
                $$"""
                policy Support
                default calendar Hours
                calendar Hours { open Mon..Fri 09:00..18:00 }
                calendar Late { open every day 17:00..03:00 }
                calendar Never { closed 2026-12-25 }
                role Agent { staff {{Any(Counts)}} works {{Any(["Hours", "Late", "Never"])}} }
                standard Reply core { measure "reply" target {{Any(Shares)}} {{Any(Deadlines)}} target {{Any(Shares)}} {{Any(Deadlines)}} over {{Any(Times)}} }
                promise Quick {
                    standard Reply target {{Any(Shares)}} {{Any(Deadlines)}}
                    depends on "The courier" target {{Any(Shares[..4])}} within {{Any(Times)}} if broken { fix "We call." within {{Any(Times)}} }
                }
                promise Quicker { standard Reply target {{Any(Shares)}} {{Any(Deadlines)}} }
                capacity Desk {
                    serves Reply demand {{Any(Counts)}} {{Any(Units)}} peak {{Any(Counts)}} {{Any(Units)}}
                    handling {{Any(Times)}} variation {{Any(["0", "1", "1_000_000"])}} staffed by Agent {{Any(Extras)}} {{Any(Incoming)}} {{Any(Working)}}
                }
                escalation Climb { serves Reply step Agent informs within {{Any(Times)}} step Agent decides within {{Any(Times)}} }
                improve Reply by 1% every {{Any(["1 day", "1 week", "50_000 weeks"])}} from {{Any(["0%", "70%", "100%"])}} starting 2026-01-05
                """;
            Checked policy = Watchdog.Guard(() => Checked.Policy(text), text);
            told += policy.Told.Count(finding => finding.Rule.Area == "Capacity");
        }

        Assert.InRange(told, 1_000, 4_000);

        string Any(string[] of) => of[random.Next(of.Length)];
    }
}
