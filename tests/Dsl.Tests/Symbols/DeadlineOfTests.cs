using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Tests.Rules;

namespace PolicyLint.Dsl.Tests.Symbols;

public sealed class DeadlineOfTests
{
    private const string Head = """
        policy P

        calendar Days { open Mon..Fri }

        request R {
            due: date
            card: yes/no
            decides by: date is deadline of Prompt from due
            decides soon: yes/no is card
        }


        """;

    [Theory]
    [InlineData("target every case within 7 working days of Days when card target every case within 20 days otherwise")]
    [InlineData("target 90% within 7 days when card")]
    [InlineData("target 90% target 95% within 7 days when card")]
    public void A_deadline_that_depends_on_a_condition_is_not_taken_for_one_that_always_holds(string targets)
    {
        Checked policy = Checked.Policy(Head + "standard Prompt for R core { measure \"x\" " + targets + " }");

        Finding finding = Assert.Single(policy.Of("SVP1004"));
        Assert.Equal(
            "Which deadline standard 'Prompt' sets depends on its conditions, and 'deadline of' takes one that always holds. Give each deadline a standard of its own.",
            finding.Message);
        Assert.Equal("Prompt", policy.TextOf(finding));
    }

    [Theory]
    [InlineData("target every case within 7 working days of Days")]
    [InlineData("target 90% target 95% within 7 days")]
    [InlineData("target 90% when card target 95% within 7 days")]
    [InlineData("target 90% within 7 days target 99% within 14 days")]
    public void A_share_may_depend_on_one(string targets) =>
        Assert.Empty(Checked.Policy(Head + "standard Prompt for R core { measure \"x\" " + targets + " }").Of("SVP1004"));
}
