using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Escalation;

public sealed class TooManyApprovalsRuleTests
{
    private const string Code = "SVP3001";

    [Fact]
    public void The_first_step_too_many_is_marked_and_the_others_are_shown()
    {
        Checked policy = Ladder("step A decides within 1 hour", "step B approves within 1 hour", "step C decides within 1 day");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("step C decides within 1 day", policy.TextOf(finding));
        Assert.Equal("Escalation \"Complaint\" lets 3 steps decide or approve, 2 are enough. Drop the step of \"C\", or let it only inform.", finding.Message);
        Assert.Equal(["step A decides within 1 hour", "step B approves within 1 hour"], finding.Related.Select(policy.TextOf));
    }

    [Fact]
    public void Several_too_many_are_all_named()
    {
        Finding finding = Assert.Single(Ladder("step A decides within 1 hour", "step B decides within 1 hour", "step C decides within 1 day", "step D decides within 1 day").Of(Code));

        Assert.Equal("Escalation \"Complaint\" lets 4 steps decide or approve, 2 are enough. Drop the steps of \"C\" and \"D\", or let them only inform.", finding.Message);
        Assert.Equal(3, finding.Related.Length);
    }

    [Fact]
    public void Two_are_welcome() => Assert.Empty(Ladder("step A decides within 1 hour", "step B approves within 1 hour").Of(Code));

    [Fact]
    public void Steps_that_inform_do_not_count() =>
        Assert.Empty(Ladder("step A informs within 1 hour", "step B informs within 1 hour", "step C decides within 1 hour", "step D decides within 1 hour").Of(Code));

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 0)]
    [InlineData("3", 0)]
    public void How_many_are_too_many_is_a_setting(string most, int findings)
    {
        Checked policy = Ladder([("svcpolicy.max_approvals", most)], "step A decides within 1 hour", "step B decides within 1 hour");

        Assert.Equal(findings, policy.Of(Code).Length);
    }

    [Fact]
    public void One_is_said_in_words()
    {
        Checked policy = Ladder([("svcpolicy.max_approvals", "1")], "step A decides within 1 hour", "step B decides within 1 hour");

        Assert.Equal("Escalation \"Complaint\" lets 2 steps decide or approve, one is enough. Drop the step of \"B\", or let it only inform.", Assert.Single(policy.Of(Code)).Message);
    }

    [Theory]
    [InlineData("error", FindingSeverity.Error)]
    [InlineData("suggestion", FindingSeverity.Information)]
    public void How_loud_it_is_is_a_setting(string severity, FindingSeverity expected)
    {
        Checked policy = Ladder([("svcpolicy.SVP3001.severity", severity)], "step A decides within 1 hour", "step B decides within 1 hour", "step C decides within 1 day");

        Assert.Equal(expected, Assert.Single(policy.Of(Code)).Severity);
    }

    [Fact]
    public void Switched_off_it_is_gone()
    {
        Checked policy = Ladder([("svcpolicy.SVP3001.severity", "none")], "step A decides within 1 hour", "step B decides within 1 hour", "step C decides within 1 day");

        Assert.Empty(policy.Of(Code));
    }

    [Theory]
    [InlineData("2", "\"TeamLead\", \"Director\" and \"Owner\", 2 are enough")]
    [InlineData("1", "\"TeamLead\" and \"Director\", one is enough")]
    public void A_case_that_several_rules_send_to_more_roles_is_found(string most, string message)
    {
        Checked policy = Approvals.With(
            Approvals.Rule("Old", "when age > 30 days then refer to TeamLead")
            + Approvals.Rule("Large", "when amount > 150 GBP then refer to Director")
            + (most == "1" ? string.Empty : Approvals.Rule("ByPost", "when byPost then refer to Owner")),
            ("svcpolicy.max_approvals", most));

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Refund", policy.TextOf(finding));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("A Refund with amount ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(int.Parse(most, System.Globalization.CultureInfo.InvariantCulture) + 1, finding.Related.Length);
    }

    [Theory]
    [InlineData("when age > 30 days then refer to TeamLead", "when age <= 30 days then refer to Director", "when age is 30 days then refer to Owner")]
    [InlineData("when age > 30 days then refer to TeamLead", "when age > 40 days then refer to TeamLead", "when byPost then refer to Owner")]
    [InlineData("when age > 30 days then refer to TeamLead", "when amount > 40 GBP then refer to Director", "when byPost then deny")]
    public void Roles_that_no_case_needs_together_do_not_count(string first, string second, string third) => Assert.Empty(Approvals.With(
        Approvals.Rule("A", first) + Approvals.Rule("B", second) + Approvals.Rule("C", third)).Of(Code));

    [Fact]
    public void A_case_that_is_denied_needs_nobody() => Assert.Empty(Approvals.With(
        Approvals.Rule("A", "when age > 30 days then refer to TeamLead")
        + Approvals.Rule("B", "when age > 30 days then refer to Director")
        + Approvals.Rule("C", "when age > 30 days then refer to Owner")
        + Approvals.Rule("D", "when age > 20 days then deny")).Of(Code));

    [Theory]
    [InlineData("2026-01-01", "2026-06-30", 0)]
    [InlineData("2026-01-01", "2026-07-01", 1)]
    public void Rules_that_are_never_in_force_on_one_day_do_not_count(string from, string until, int found) => Assert.Equal(found, Approvals.With(
        Approvals.Rule("A", $"effective {from} until {until} when age > 30 days then refer to TeamLead")
        + Approvals.Rule("B", "effective 2026-07-01 when age > 30 days then refer to Director")
        + Approvals.Rule("C", "when age > 30 days then refer to Owner")).Of(Code).Length);

    private static Checked Ladder(params string[] steps) => Ladder([], steps);

    private static Checked Ladder((string Key, string Value)[] settings, params string[] steps) => Checked.Policy(
        $$"""
        policy Complaints

        request Case {
            decides goodwill: yes/no = no
        }

        {{string.Join("\n", steps.Select(step => "role " + step.Split(' ')[1] + " { staff 1 }"))}}

        escalation Complaint for Case {
            {{string.Join("\n    ", steps)}}
        }
        """,
        settings);
}
