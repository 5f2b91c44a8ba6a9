using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Capacity;

/// <summary>The desk works 45 hours a week; every figure in a message is worked by hand.</summary>
public sealed class PromiseExceedsCapacityRuleTests
{
    private const string Code = "SVP4001";

    /// <summary>60 × 6 minutes = 6 people busy; 6 × 0.7 = 4.2; 4.2 / 6 = 70 %; 6 / 0.7 / 0.85 = 10.08.</summary>
    [Fact]
    public void More_than_gets_done_cannot_be_promised()
    {
        Checked policy = Desk(staff: 6, capacity: "demand 60 per hour handling 6 minutes staffed by Agent shrinkage 30%");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("90%", policy.TextOf(finding));
        Assert.Equal(
            "\"SameDay\" promises 90% within 8 hours, but \"Desk\" can finish at most 70% of what comes in: 2700 a week at 6 minutes each keep 6 people busy, and 6 less 30% shrinkage are 4.2. "
            + "Staff 11 to keep people busy no more than 85% of their time.",
            finding.Message);
        Assert.Equal(["Desk"], finding.Related.Select(policy.TextOf));
    }

    [Fact]
    public void The_fix_sets_the_staff_of_the_role_and_the_rule_is_silent()
    {
        Checked policy = Desk(staff: 6, capacity: "demand 60 per hour handling 6 minutes staffed by Agent shrinkage 30%");
        Fix fix = Assert.Single(Assert.Single(policy.Of(Code)).Fixes);

        Assert.Equal("Staff \"Desk\" with 11", fix.Title);
        Assert.Contains("role Agent { staff 11 works Hours }", policy.Fixed(fix), StringComparison.Ordinal);
        Assert.Empty(policy.After(fix).Told);
    }

    [Fact]
    public void The_fix_sets_the_number_of_the_capacity_where_it_has_its_own()
    {
        Checked policy = Desk(staff: 60, capacity: "demand 60 per hour handling 6 minutes staffed by 2.5 Agent");
        Fix fix = Assert.Single(Assert.Single(policy.Of(Code)).Fixes);

        Assert.Contains("staffed by 8 Agent", policy.Fixed(fix), StringComparison.Ordinal);
        Assert.Empty(policy.After(fix).Told);
    }

    [Fact]
    public void How_busy_the_suggested_staff_may_be_is_a_setting()
    {
        Checked policy = Desk(staff: 6, capacity: "demand 60 per hour handling 6 minutes staffed by Agent shrinkage 30%", settings: ("svcpolicy.max_occupancy", "100%"));

        Assert.EndsWith("Staff 9 to keep people busy no more than 100% of their time.", Assert.Single(policy.Of(Code)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demand 60 per hour handling 6 minutes staffed by Agent")]
    [InlineData("demand 60 per hour peak 600 per hour handling 6 minutes staffed by Agent")]
    [InlineData("demand 60 per hour handling 6 minutes staffed by Agent backlog 5_000")]
    [InlineData("demand 540 per day handling 6 minutes staffed by Agent")]
    [InlineData("demand 2_700 per week handling 6 minutes staffed by Agent")]
    [InlineData("demand 120 per hour handling 6 minutes staffed by Agent concurrency 2")]
    [InlineData("demand 60 per hour throughput 60 per hour")]
    public void Exactly_enough_is_not_called_too_little(string capacity) => Assert.Empty(Desk(staff: 6, capacity).Of(Code));

    [Theory]
    [InlineData("handling 6 minutes staffed by Agent")]
    [InlineData("demand 600 per hour staffed by Agent")]
    [InlineData("demand 600 per hour handling 6 minutes")]
    [InlineData("demand 600 per hour handling 6 minutes staffed by Boss")]
    public void Where_a_figure_is_missing_nothing_is_said(string capacity) => Assert.Empty(Desk(staff: 6, capacity).Of(Code));

    /// <summary>6 an hour through all 168 hours at 10 minutes are 28 hours of work a day; 5 people × 9 hours × 5 days are 225 hours, and 168 are needed.</summary>
    [Theory]
    [InlineData(5, 0)]
    [InlineData(3, 1)]
    public void Work_that_comes_in_at_night_counts(int staff, int findings) =>
        Assert.Equal(findings, Desk(staff, "demand 6 per hour handling 10 minutes staffed by Agent arrivals around the clock", promise: "standard Reply target 90% within 8 hours during Hours").Of(Code).Length);

    /// <summary>7 × 6 minutes of 6 people: ρ = 7/6, and 6/7 = 85.7 % gets done. 80 % is promised.</summary>
    [Fact]
    public void Less_than_gets_done_is_impossible_only_in_order_of_arrival_and_the_message_says_so()
    {
        Checked policy = Desk(staff: 6, capacity: "demand 70 per hour handling 6 minutes staffed by Agent", target: "80%");

        Assert.Equal(
            "\"SameDay\" promises 80% within 8 hours, but \"Desk\" can finish at most 85% of what comes in: 3150 a week at 6 minutes each keep 7 people busy, and 6 are there. "
            + "Served first come first served, the wait grows without end and the promise is broken; it holds only if 14% of the work is given up, or customers are not served in turn. "
            + "Staff 9 to keep people busy no more than 85% of their time.",
            Assert.Single(policy.Of(Code)).Message);
    }

    [Fact]
    public void Where_customers_leave_less_than_gets_done_is_not_impossible() =>
        Assert.Empty(Desk(staff: 6, capacity: "demand 70 per hour handling 6 minutes staffed by Agent patience 5 minutes", target: "80%").Of(Code));

    /// <summary>85 % gets done, but who waits too long is gone: Erlang A has 76 % answered, and no promise above that is kept.</summary>
    [Fact]
    public void Where_customers_leave_a_lower_promise_helps_and_is_offered()
    {
        Checked policy = Desk(staff: 6, capacity: "demand 70 per hour handling 6 minutes staffed by Agent patience 5 minutes", target: "90%");
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.EndsWith("Staff 9 to keep people busy no more than 85% of their time, or promise at most 76%.", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("\"SameDay\" promises 90% within 8 hours, but \"Desk\" can finish at most 85% of what comes in", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["Staff \"Desk\" with 9", "Promise 76%"], finding.Fixes.Select(fix => fix.Title));
        Assert.All(finding.Fixes, fix => Assert.Empty(policy.After(fix).Told));
    }

    [Fact]
    public void Without_a_target_of_its_own_the_standards_counts_and_the_name_is_marked()
    {
        Checked policy = Desk(staff: 1, capacity: "demand 60 per hour handling 6 minutes staffed by Agent", promise: "standard Reply");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("SameDay", policy.TextOf(finding));
        Assert.StartsWith("\"SameDay\" promises 95% in time, but \"Desk\" can finish at most 16% of what", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_throughput_is_counted_in_pieces()
    {
        Finding finding = Assert.Single(Desk(staff: 1, capacity: "demand 60 per hour throughput 240 per day during Hours").Of(Code));

        Assert.Equal(
            "\"SameDay\" promises 90% within 8 hours, but \"Desk\" can finish at most 44% of what comes in: 2700 come in a week, and 1200 can be done. "
            + "Make room for 2700 a week, or take work away.",
            finding.Message);
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void Nobody_at_work_is_said_plainly()
    {
        Finding finding = Assert.Single(Desk(staff: 6, capacity: "demand 60 per week handling 6 minutes staffed by Agent during Never", others: "calendar Never { closed 2026-12-25 }").Of(Code));

        Assert.EndsWith("0% of what comes in: 60 come in a week, and nobody is at work. Put people to work in hours that are open.", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void Several_capacities_stand_behind_a_promise_together()
    {
        const string Second = "capacity Night { serves Reply demand 1 per week handling 6 minutes staffed by 20 Agent }";

        Assert.Empty(Desk(staff: 3, capacity: "demand 60 per hour handling 6 minutes staffed by Agent", others: Second).Of(Code));
        Finding finding = Assert.Single(Desk(staff: 3, capacity: "demand 60 per hour handling 6 minutes staffed by Agent", others: Second.Replace("20", "1", StringComparison.Ordinal)).Of(Code));
        Assert.StartsWith("\"SameDay\" promises 90% within 8 hours, but \"Desk\" and \"Night\" together can finish at most 66% of what comes in. Add people to \"Desk\"", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_capacity_of_the_promise_comes_before_those_of_its_standard()
    {
        const string Own = "capacity Fast { serves SameDay demand 1 per week handling 6 minutes staffed by 1 Agent }";

        Assert.Empty(Desk(staff: 1, capacity: "demand 60 per hour handling 6 minutes staffed by Agent", others: Own).Of(Code));
    }

    /// <summary>Half of the work gets done. Calls could all be served first, if mails may wait: nothing of either alone is impossible without an order.</summary>
    [Fact]
    public void Of_two_standards_one_may_go_first()
    {
        const string Mails = "standard Mail core { measure \"reply\" target 95% within 1 day }";
        Checked policy = Desk(staff: 3, capacity: "serves Reply, Mail demand 60 per hour handling 6 minutes staffed by Agent patience 1 hour", others: Mails, serves: "");

        Assert.Empty(policy.Of(Code));
    }

    [Fact]
    public void Of_two_standards_that_are_both_promised_not_both_can_go_first()
    {
        const string Mails = "standard Mail core { measure \"reply\" target 95% within 1 day } promise NextDay { standard Mail target 80% within 2 days if broken { pay 5 GBP } }";
        Checked policy = Desk(staff: 3, capacity: "serves Reply, Mail demand 60 per hour handling 6 minutes staffed by Agent patience 1 hour", others: Mails, serves: "");

        Assert.Equal(2, policy.Of(Code).Length);
        Assert.All(policy.Of(Code), finding => Assert.Contains(" What is promised of \"Reply\" and \"Mail\" can't all be kept. ", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_promise_to_some_customers_may_go_first()
    {
        const string Segments = "segment Loyal segment Regular";
        string promise = "standard Reply target 90% within 8 hours to Loyal, Regular";

        Assert.Empty(Desk(staff: 3, capacity: "demand 60 per hour handling 6 minutes staffed by Agent patience 1 hour", promise: promise, others: Segments).Of(Code));
        Assert.Contains(
            "Served first come first served",
            Assert.Single(Desk(staff: 3, capacity: "demand 60 per hour handling 6 minutes staffed by Agent", promise: promise, others: Segments).Of(Code)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_figures_are_reckoned_with() => Assert.Single(Desk(
        staff: 6, capacity: "demand 79_228_162_514_264_337_593_543_950_335 per hour handling 6 minutes staffed by Agent").Of(Code));

    [Fact]
    public void The_capacity_of_another_policy_counts()
    {
        Checked policies = Checked.Policies(
            "policy Company standard Reply core { measure \"reply\" target 95% within 4 hours } capacity Desk { serves Reply demand 60 per hour handling 6 minutes staffed by 1 Agent } role Agent { staff 11 }",
            "policy Shop use Company promise SameDay { standard Reply target 90% within 8 hours if broken { pay 5 GBP } }");

        Finding finding = Assert.Single(policies.Of(Code));
        Assert.Equal(("b.svcpolicy", "a.svcpolicy"), (finding.Path, Assert.Single(finding.Related).Path));
        Assert.Empty(policies.After(Assert.Single(finding.Fixes)).Told);
    }

    [Fact]
    public void It_can_be_suppressed_in_the_promise() => Assert.Single(Desk(
        staff: 1,
        capacity: "demand 60 per hour handling 6 minutes staffed by Agent",
        promise: "standard Reply target 90% within 8 hours suppress SVP4001 because \"Six people start in May.\"").Suppressed);

    private static Checked Desk(
        int staff,
        string capacity,
        string target = "90%",
        string? promise = null,
        string others = "",
        string serves = "serves Reply",
        params (string Key, string Value)[] settings) => Checked.Policy(
        $$"""
        policy Support

        calendar Hours { open Mon..Fri 09:00..18:00 }

        role Agent { staff {{staff}} works Hours }

        role Boss { works Hours reports to Agent }

        moment Call { owner Boss outside our control }

        moment Visit { owner Agent outside our control }

        journey Way { moments Call, Visit }

        standard Reply core { measure "time to first reply" target 95% within 4 hours }

        promise SameDay { {{promise ?? "standard Reply target " + target + " within 8 hours during Hours"}} if broken { pay 5 GBP } }

        capacity Desk { {{serves}} {{capacity}} }

        {{others}}
        """,
        settings);
}
