using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Capacity;

/// <summary>400 calls an hour at 3 minutes are 20 erlangs, the table of every call centre book: 22 people 55 % in 20 seconds, 23 70 %, 24 81 %.</summary>
public sealed class PromiseLikelyMissedRuleTests
{
    private const string Code = "SVP4002";
    private const string Calls = "demand 400 per hour handling 3 minutes";

    [Fact]
    public void Calls_are_reckoned_by_Erlang_C_and_the_message_says_so()
    {
        Checked policy = CapacityPolicy.Of("80% within 20 seconds", Calls, staff: 23);
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.Equal("80%", policy.TextOf(finding));
        Assert.Equal(
            "\"Quick\" promises 80% within 20 seconds, but about 70% is likely by Erlang C (random arrivals, first come first served, nobody gives up): "
            + "18000 a week at 3 minutes each keep 20 people busy, and 23 are there. Staff 24, or promise at most 70%.",
            finding.Message);
        Assert.Equal(["Staff \"Desk\" with 24", "Promise 70%"], finding.Fixes.Select(fix => fix.Title));
        Assert.Equal(["Desk"], finding.Related.Select(policy.TextOf));
    }

    [Fact]
    public void Each_fix_makes_it_silent()
    {
        Checked policy = CapacityPolicy.Of("80% within 20 seconds", Calls, staff: 22);

        Assert.All(Assert.Single(policy.Of(Code)).Fixes, fix => Assert.Empty(policy.After(fix).Told));
    }

    [Theory]
    [InlineData(24, "80% within 20 seconds", 0)]
    [InlineData(23, "80% within 20 seconds", 1)]
    [InlineData(23, "70% within 20 seconds", 0)]
    [InlineData(23, "71% within 20 seconds", 1)]
    [InlineData(23, "70% within 19 seconds", 1)]
    public void The_level_of_the_table_is_where_it_begins(int staff, string target, int findings) =>
        Assert.Equal(findings, CapacityPolicy.Of(target, Calls, staff).Of(Code).Length);

    /// <summary>20 / 0.8 = 25, where luck asks for 24 only.</summary>
    [Fact]
    public void The_staff_that_is_suggested_is_not_busy_for_more_than_it_may_be() => Assert.Contains(
        "Staff 25, or promise",
        Assert.Single(CapacityPolicy.Of("80% within 20 seconds", Calls, staff: 23, settings: ("svcpolicy.max_occupancy", "80%")).Of(Code)).Message,
        StringComparison.Ordinal);

    /// <summary>24 / 0.7 = 34.3; and 33 × 0.7 = 23.1 are 23 people on the phone, not 23.1.</summary>
    [Fact]
    public void Shrinkage_divides_and_nobody_answers_with_a_tenth_of_a_person()
    {
        Checked policy = CapacityPolicy.Of("80% within 20 seconds", Calls + " shrinkage 30%", staff: 33);

        Assert.Contains("33 less 30% shrinkage are 23.1. Staff 35, or promise at most 70%.", Assert.Single(policy.Of(Code)).Message, StringComparison.Ordinal);
        Assert.Empty(CapacityPolicy.Of("80% within 20 seconds", Calls + " shrinkage 30%", staff: 35).Of(Code));
    }

    /// <summary>(1 + 2²) / 2 = 2.5 times the waits.</summary>
    [Fact]
    public void Variation_lengthens_waits_by_Allen_and_Cunneen()
    {
        Finding finding = Assert.Single(CapacityPolicy.Of("80% within 20 seconds", Calls + " variation 2", staff: 24).Of(Code));

        Assert.Contains("by Erlang C with waits × 2.5 for the variation of handling (Allen and Cunneen; random arrivals", finding.Message, StringComparison.Ordinal);
        Assert.Empty(CapacityPolicy.Of("80% within 20 seconds", Calls + " variation 0", staff: 24).Of(Code));
    }

    [Fact]
    public void Where_customers_give_up_it_is_Erlang_A_and_the_level_is_of_all_that_come()
    {
        Checked policy = CapacityPolicy.Of("80% within 20 seconds", Calls + " patience 3 minutes", staff: 19);
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.Contains("is likely by Erlang A (answered in time, of all that come; random arrivals", finding.Message, StringComparison.Ordinal);
        Assert.All(finding.Fixes, fix => Assert.Empty(policy.After(fix).Told));
    }

    /// <summary>
    /// 6 mails an hour day and night at 10 minutes keep 4.2 of 5 people busy through 40 hours: by the clock 52 % are answered within a
    /// day, since Friday's and the weekend's wait. In open time none waits longer than 12.8 hours.
    /// </summary>
    [Theory]
    [InlineData("95% within 24 hours by the clock", 1)]
    [InlineData("52% within 24 hours by the clock", 0)]
    [InlineData("95% within 12 hours 50 minutes", 0)]
    [InlineData("95% within 4 hours", 1)]
    [InlineData("every case within 12 hours 48 minutes", 0)]
    public void Mail_is_reckoned_by_the_backlog_over_the_week(string target, int findings)
    {
        Checked policy = Mail(target);

        Assert.Equal(findings, policy.Of(Code).Length + policy.Of("SVP4001").Length);
    }

    [Fact]
    public void The_message_names_the_backlog_and_what_would_do()
    {
        Checked policy = Mail("95% within 4 hours");
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.StartsWith(
            "\"Quick\" promises 95% within 4 hours, but about 46% is likely and the longest wait is 12.8 open hours, by the backlog over an ordinary week (work comes in evenly, first come first served, nobody gives up): "
            + "1008 a week at 10 minutes each keep 4.2 people busy, and 5 are there. Staff ",
            finding.Message,
            StringComparison.Ordinal);
        Assert.EndsWith(", or promise at most 46%.", finding.Message, StringComparison.Ordinal);
        Assert.All(finding.Fixes, fix => Assert.Empty(policy.After(fix).Of(Code)));
    }

    [Fact]
    public void No_more_people_are_suggested_than_it_takes()
    {
        Checked policy = Mail("95% within 4 hours");
        Fix staff = Assert.Single(policy.Of(Code)).Fixes[0];
        int people = int.Parse(staff.Edits[0].NewText, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Empty(policy.After(staff).Of(Code));
        Assert.Single(Mail("95% within 4 hours", people - 1).Of(Code));
    }

    /// <summary>9.8 erlangs, 10 people, 9 hours: it would take 99 hours to settle.</summary>
    [Fact]
    public void Where_the_day_is_too_short_to_settle_no_figure_is_given()
    {
        Checked policy = CapacityPolicy.Of("80% within 20 seconds", "demand 98 per hour handling 6 minutes", staff: 10);
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.Contains(", but the wait builds up during the day, faster than it could settle, by Erlang C (", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("is likely", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("promise at most", finding.Message, StringComparison.Ordinal);
        Assert.Empty(policy.After(Assert.Single(finding.Fixes)).Told);
    }

    [Fact]
    public void A_line_that_never_closes_settles()
    {
        Finding finding = Assert.Single(CapacityPolicy.Of("80% within 20 seconds", "demand 98 per hour handling 6 minutes", staff: 10, works: "").Of(Code));

        Assert.Contains(" is likely by Erlang C (", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_case_is_missed_where_a_case_a_year_is()
    {
        Assert.Contains("cases a year are likely to be missed by Erlang C", Assert.Single(CapacityPolicy.Of("every case within 5 minutes", Calls, staff: 24).Of(Code)).Message, StringComparison.Ordinal);
        Assert.Empty(CapacityPolicy.Of("every case within 50 minutes", Calls, staff: 35).Of(Code));
    }

    [Fact]
    public void Without_a_target_of_its_own_the_standards_counts_and_only_the_staff_is_offered()
    {
        Checked policy = CapacityPolicy.Of(string.Empty, Calls, staff: 23, standard: "target 80% within 20 seconds");
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.StartsWith("\"Quick\" promises 80% in time, but about 70% is likely", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Staff \"Desk\" with 24", Assert.Single(finding.Fixes).Title);
    }

    [Fact]
    public void What_cannot_be_kept_at_all_is_not_said_twice()
    {
        Checked policy = CapacityPolicy.Of("80% within 20 seconds", Calls, staff: 19);

        Assert.Single(policy.Of("SVP4001"));
        Assert.Empty(policy.Of(Code));
    }

    [Theory]
    [InlineData("target 80%")]
    [InlineData("target 80% within 20 seconds otherwise")]
    public void What_holds_for_some_cases_only_or_without_a_time_is_not_judged(string standard) =>
        Assert.Empty(CapacityPolicy.Of(string.Empty, Calls, staff: 21, standard: standard).Of(Code));

    [Fact]
    public void Wall_clocks_of_two_zones_are_not_laid_over_each_other() => Assert.Empty(CapacityPolicy.Of(
        "95% within 4 hours of Abroad",
        "demand 6 per hour handling 10 minutes arrivals around the clock",
        staff: 6,
        others: "calendar Abroad { time zone \"Asia/Tokyo\" open Mon..Fri 09:00..18:00 }").Of(Code));

    [Fact]
    public void It_can_be_suppressed_in_the_promise() => Assert.Single(CapacityPolicy.Of(
        "80% within 20 seconds suppress SVP4002 because \"Two people start in May.\"", Calls, staff: 23).Suppressed);

    private static Checked Mail(string target, int staff = 5) => Checked.Policy(
        $$"""
        policy Support
        calendar Hours { open Mon..Fri 09:00..17:00 }
        role Agent { staff {{staff}} works Hours }
        standard Reply core { measure "time to first reply" target 99% within 1 second during Hours }
        promise Quick { standard Reply target {{target}} if broken { pay 5 GBP } }
        capacity Desk { serves Reply demand 6 per hour handling 10 minutes staffed by Agent arrivals around the clock }
        moment Call { owner Agent outside our control }
        journey Way { moments Call }
        """);
}
