using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Calendars;

public sealed class CalendarHoursRuleTests
{
    private const string Code = "SVP4012";

    [Fact]
    public void A_calendar_without_hours_never_opens()
    {
        Checked policy = Calendar("closed 2026-12-25");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Hours", policy.TextOf(finding));
        Assert.Equal("\"Hours\" never opens. Write its hours with 'open', or 'always open'.", finding.Message);
    }

    [Fact]
    public void Hours_that_overlap_are_marked_once_with_the_others_beside_them()
    {
        Checked policy = Calendar("open Mon..Fri 09:00..13:00 open Wed 12:00..18:00");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("12:00..18:00", policy.TextOf(finding));
        Assert.Equal("These hours of \"Hours\" overlap with others on Wednesday; what is covered twice counts once. Write each hour once.", finding.Message);
        Assert.Equal(["09:00..13:00"], finding.Related.Select(policy.TextOf));
    }

    [Theory]
    [InlineData("open Mon..Fri 09:00..13:00, 12:00..18:00", 1)]
    [InlineData("open Mon..Fri 09:00..12:00, 12:00..18:00", 0)]
    [InlineData("open Mon 12:00..18:00, 09:00..12:01", 1)]
    [InlineData("open Mon 22:00..06:00 open Tue 05:59..10:00", 1)]
    [InlineData("open Mon 22:00..06:00 open Tue 06:00..10:00", 0)]
    [InlineData("open Sat 22:00..06:00 open Sun 05:00..10:00", 1)]
    [InlineData("open Sun 22:00..06:00 open Sun 05:00..10:00", 0)]
    [InlineData("open every day open Sat 10:00..16:00", 1)]
    [InlineData("open Mon 09:00..18:00 open Mon 09:00..18:00", 1)]
    [InlineData("open Mon 08:00..20:00 open Mon 09:00..10:00 open Mon 12:00..13:00", 2)]
    [InlineData("open every day", 0)]
    [InlineData("always open", 0)]
    public void Overlaps_are_found_over_midnight_and_the_weekend(string hours, int findings) => Assert.Equal(findings, Calendar(hours).Of(Code).Length);

    [Theory]
    [InlineData("effective 2026-01-01", "2025-12-31", 1)]
    [InlineData("effective 2026-01-01", "2026-01-01", 0)]
    [InlineData("effective 2026-01-01", "2025-12-31..2026-01-01", 0)]
    [InlineData("effective 2026-01-01 until 2026-06-30", "2026-09-30", 0)]
    [InlineData("effective 2026-01-01 until 2026-06-30", "2026-10-01", 1)]
    [InlineData("effective 2026-01-01", "2099-01-01", 0)]
    [InlineData("", "0001-01-01, 9999-12-31", 0)]
    public void A_closure_must_be_able_to_matter(string effective, string closed, int findings) => Assert.Equal(findings, Calendar("open Mon closed " + closed, effective).Of(Code).Length);

    [Fact]
    public void The_closure_is_marked_with_the_day()
    {
        Checked policy = Calendar("open Mon closed 2026-12-25, 2025-12-25 \"Christmas\"", "effective 2026-01-01");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("2025-12-25", policy.TextOf(finding));
        Assert.Equal(
            "2025-12-25 is before the policy begins (2026-01-01): the closure never matters. Write the dates of the time in which it holds, or drop it.", finding.Message);
    }

    [Fact]
    public void The_next_version_ends_a_policy() => Assert.Equal("a.svcpolicy", Assert.Single(Checked.Policies(
        "policy P effective 2026-01-01 default calendar Hours calendar Hours { open Mon closed 2026-12-25 }",
        "policy P effective 2026-07-01 default calendar Hours calendar Hours { open Mon closed 2026-12-25 }").Of(Code)).Path);

    [Fact]
    public void Another_policy_may_need_the_day() => Assert.Empty(Checked.Policies(
        "policy Old effective 2025-01-01 use New default calendar New.Hours",
        "policy New effective 2026-01-01 calendar Hours { open Mon closed 2025-12-25 }").Of(Code));

    [Fact]
    public void A_case_may_speak_of_earlier_days()
    {
        const string Rest = "effective 2026-01-01 default calendar Hours calendar Hours { open Mon closed 2025-12-25 } request R { ";
        Assert.Empty(Checked.Policy("policy P " + Rest + "bought: date }").Of(Code));
        Assert.Single(Checked.Policy("policy P " + Rest + "amount: number }").Of(Code));
    }

    [Fact]
    public void It_can_be_suppressed_in_the_calendar() => Assert.Contains(
        Calendar("closed 2026-12-25 suppress SVP4012 because \"Its hours come with the new shop.\"").Suppressed, found => found.Finding.Rule.Code == Code);

    private static Checked Calendar(string clauses, string effective = "") =>
        Checked.Policy($"policy P {effective} default calendar Hours calendar Hours {{ {clauses} }}");
}
