using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Improvement;

public sealed class ImprovementRuleTests
{
    private const string Standard = "standard S core { measure \"m\" target 80% within 4 hours } ";

    /// <summary>(1 + p)^(1 / weeks) − 1 against 1%: 4 weeks allow 4.06%, a month of 4.348 weeks 4.42%, a day 0.14%.</summary>
    [Theory]
    [InlineData("1% every week", true)]
    [InlineData("1.01% every week", false)]
    [InlineData("4% every 4 weeks", true)]
    [InlineData("4.06% every 4 weeks", true)]
    [InlineData("4.07% every 4 weeks", false)]
    [InlineData("4.4% every month", true)]
    [InlineData("4.5% every month", false)]
    [InlineData("0.15% every day", false)]
    [InlineData("50% every 5 working days of C", true)]
    public void A_sprint_is_more_than_one_percent_a_week(string rate, bool isQuiet) =>
        Assert.Equal(isQuiet, Checked.Policy("policy P calendar C { open Mon..Fri 09:00..17:00 } " + Standard + $"improve S by {rate} from 50% starting 2026-01-05 for 4 weeks").Of("SVP5001").IsEmpty);

    [Theory]
    [InlineData("5% every week", "1%")]
    [InlineData("10% every 4 weeks", "4%")]
    [InlineData("6% every month", "4.4%")]
    public void The_fix_is_the_most_that_people_keep_up(string rate, string most)
    {
        Checked policy = Checked.Policy("policy P " + Standard + $"improve S by {rate} from 50% starting 2026-01-05 for 4 weeks");
        Finding finding = Assert.Single(policy.Of("SVP5001"));
        Assert.Contains("Improve by " + most + " a period.", finding.Message, StringComparison.Ordinal);
        Fix fix = Assert.Single(finding.Fixes);
        Assert.Contains("by " + most + " every", policy.Fixed(fix), StringComparison.Ordinal);
        Assert.Empty(policy.After(fix).Of("SVP5001"));
    }

    /// <summary>1.01 to the power of the minutes of a week is more than a decimal holds.</summary>
    [Fact]
    public void Growth_past_all_numbers_is_still_a_finding() => Assert.Contains(
        "asks for more than 1000000% more each week",
        Assert.Single(Checked.Policy("policy P " + Standard + "improve S by 1% every minute from 50% starting 2026-01-05 for 4 weeks").Of("SVP5001")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_plan_for_nothing_is_no_sprint() => Assert.Empty(Checked.Policy("policy P improve Nothing by 5% every week from 50% starting 2026-01-05").Of("SVP5001"));

    [Fact]
    public void How_steep_is_a_setting() => Assert.Empty(Checked.Policy(
        "policy P " + Standard + "improve S by 2% every week from 50% starting 2026-01-05 for 4 weeks", ("svcpolicy.max_weekly_improvement", "2%")).Of("SVP5001"));

    [Theory]
    [InlineData("measure \"m\" target 80% within 4 hours", null)]
    [InlineData("target 80% within 4 hours", "is measured")]
    [InlineData("measure \"m\"", "has no target")]
    public void What_gets_better_has_a_base(string standard, string? lack)
    {
        var findings = Checked.Policy("policy P standard S core { " + standard + " } improve S by 1% every week from 50% starting 2026-01-05 for 4 weeks").Of("SVP5002");
        Assert.Equal(lack is null ? 0 : 1, findings.Length);
        Assert.All(findings, f => Assert.Contains(lack!, f.Message, StringComparison.Ordinal));
    }

    /// <summary>24 people answer 80.9% of 400 calls of three minutes an hour within 20 seconds.</summary>
    [Theory]
    [InlineData("80%", 0)]
    [InlineData("82%", 1)]
    public void What_gets_better_is_kept_today(string from, int count) => Assert.Equal(count, Checked.Policy(
        "policy P calendar C { open Mon..Fri 09:00..18:00 } role R { staff 24 works C } standard S core { measure \"m\" target 70% within 20 seconds during C } "
            + "capacity K { serves S demand 400 per hour handling 3 minutes staffed by R } improve S by 1% every week from " + from + " starting 2026-01-05 for 4 weeks").Of("SVP5002").Length);

    [Theory]
    [InlineData("2026-01-05 for 4 weeks", "2026-01-12 for 4 weeks", "2026-01-19 for 4 weeks", 1)]
    [InlineData("2026-01-05 for 4 weeks", "2026-01-12 for 4 weeks", "2026-02-02 for 4 weeks", 0)]
    [InlineData("2026-01-05 for 4 weeks", "2026-02-02 for 4 weeks", "2026-03-02 for 4 weeks", 0)]
    [InlineData("2026-01-05", "2026-02-02 until 2026-02-08", "2026-02-08", 1)]
    [InlineData("2026-01-05", "2026-02-02 until 2026-02-08", "2026-02-09", 0)]
    public void Three_at_once_are_too_many(string first, string second, string third, int count)
    {
        Checked policy = Checked.Policy(
            "policy P standard A core { measure \"m\" target 9% } standard B core { measure \"m\" target 9% } standard C core { measure \"m\" target 9% } "
                + $"improve A by 1% every week from 5% starting {first} improve B by 1% every week from 5% starting {second} improve C by 1% every week from 5% starting {third}");
        Assert.Equal(count, policy.Of("SVP5003").Length);
        Assert.All(policy.Of("SVP5003"), f => Assert.Equal(2, f.Related.Length));
    }

    [Fact]
    public void The_weeks_in_which_they_overlap_are_named() => Assert.StartsWith(
        "3 improvements run at once from 2026-01-19 for 2 weeks: \"A\", \"B\" and \"C\".",
        Assert.Single(Checked.Policy(
            "policy P standard A core { measure \"m\" target 9% } standard B core { measure \"m\" target 9% } standard C core { measure \"m\" target 9% } "
                + "improve A by 1% every week from 5% starting 2026-01-05 for 4 weeks improve B by 1% every week from 5% starting 2026-01-12 for 4 weeks "
                + "improve C by 1% every week from 5% starting 2026-01-19 for 4 weeks").Of("SVP5003")).Message,
        StringComparison.Ordinal);

    /// <summary>1 − 0.01 × 0.99² = 0.9902: what is proposed is more than there was, and says so.</summary>
    [Fact]
    public void What_could_be_aimed_at_is_told_finely_enough_to_be_more() => Assert.Contains(
        "1% fewer failures a period would make 99.02% by then.",
        Assert.Single(Checked.Policy("policy P standard S core { measure \"m\" target 99% } improve S by 1% every week from 99% starting 2026-01-05 for 2 weeks").Of("SVP5004")).Message,
        StringComparison.Ordinal);

    /// <summary>0.9 × 1.01¹¹ = 1.0041, and 0.9 × 1.01¹⁰ = 0.9942; 1 − 0.1 × 0.99¹¹ = 0.9105.</summary>
    [Fact]
    public void Ninety_percent_passes_all_in_week_eleven() => Assert.Equal(
        "From 2026-03-23 (week 11) the plan for \"S\" asks for more than 100%. 1% fewer failures a period would make 91% by then. End the plan before, or aim at that.",
        Assert.Single(Checked.Policy("policy P " + Standard + "improve S by 1% every week from 90% starting 2026-01-05 for 26 weeks").Of("SVP5004")).Message);

    /// <summary>Twice as much each week: 0.01 × 2⁷ = 1.28. All failures less each week would be a promise of no failure at once.</summary>
    [Fact]
    public void Nobody_has_more_than_all_failures_less() => Assert.Equal(
        "From 2026-02-23 (week 7) the plan for \"S\" asks for more than 100%. Improve by less, or end the plan before.",
        Assert.Single(Checked.Policy("policy P " + Standard + "improve S by 100% every week from 1% starting 2026-01-05").Of("SVP5004")).Message);

    [Theory]
    [InlineData("for 10 weeks", 0)]
    [InlineData("for 76 days", 0)]
    [InlineData("for 11 weeks", 1)]
    [InlineData("until 2026-03-22", 0)]
    [InlineData("until 2026-03-23", 1)]
    [InlineData("", 1)]
    public void A_plan_may_end_before(string end, int count) =>
        Assert.Equal(count, Checked.Policy("policy P " + Standard + "improve S by 1% every week from 90% starting 2026-01-05 " + end).Of("SVP5004").Length);

    /// <summary>What generated code would aim at decides: the plan of the runtime is asked for every length.</summary>
    [Fact]
    public void It_is_found_where_the_generated_plan_aims_past_all()
    {
        for (int days = 60; days < 90; days++)
        {
            var plan = new ImprovementPlan
            {
                Standard = "S",
                From = 0.9m,
                By = 0.01m,
                Every = Period.Weeks(1),
                Starting = new DateTime(2026, 1, 5),
                Until = new DateTime(2026, 1, 5).AddDays(days),
            };
            int expected = plan.Series().Count > 11 ? 1 : 0;
            string text = "policy P " + Standard + "improve S by 1% every week from 90% starting 2026-01-05 ";
            Assert.Equal(expected, Checked.Policy(text + $"for {days} days").Of("SVP5004").Length);
            Assert.Equal(expected, Checked.Policy(text + "until " + plan.Until.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Of("SVP5004").Length);
        }
    }

    [Fact]
    public void A_plan_that_passes_the_end_of_time_is_none_of_ours() =>
        Assert.Empty(Checked.Policy("policy P " + Standard + "improve S by 0.0000001% every 5200 weeks from 99% starting 9999-12-31").Of("SVP5004"));
}
