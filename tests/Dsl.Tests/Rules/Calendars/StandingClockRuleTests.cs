using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Calendars;

public sealed class StandingClockRuleTests
{
    private const string Code = "SVP4018";

    [Theory]
    [InlineData("from received to received", "received", "The clock of \"Reply\" starts and stops with \"received\": it never runs. Name the event that ends the wait.")]
    [InlineData(
        "from received to answered pause while away pause while received",
        "received",
        "The clock of \"Reply\" starts with \"received\" and stands still while \"received\": the pause covers it from the start. Name the state in which somebody else is waited for.")]
    public void A_clock_that_never_runs_is_told(string clauses, string marked, string message)
    {
        Checked policy = Standard(clauses);

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal(Code, finding.Rule.Code);
        Assert.Equal(marked, policy.TextOf(finding));
        Assert.Equal(message, finding.Message);
    }

    [Theory]
    [InlineData("from received to answered")]
    [InlineData("from received to answered pause while waitingForCustomer pause while Received")]
    [InlineData("pause while received")]
    [InlineData("from received to answered pause while answered")]
    public void A_clock_that_runs_is_not(string clauses) => Assert.Empty(Standard(clauses).Of(Code));

    [Fact]
    public void It_can_be_suppressed_in_the_standard() => Assert.Single(Standard("from a to a suppress SVP4018 because \"It is a count.\"").Suppressed);

    private static Checked Standard(string clauses) => Checked.Policy($"policy P standard Reply core {{ measure \"m\" target 90% within 4 hours {clauses} }}");
}
