using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Examples;

public sealed class ClauseWithoutExampleRuleTests
{
    private const string Code = "SVP6003";

    [Fact]
    public void Each_clause_that_counts_in_no_example_is_named()
    {
        Checked policy = Desk.Example("amount 5 GBP, age 60 days, customer Regular", "deny");

        Assert.Equal(["Faulty", "Loyal", "Large", "Large", "Noted"], policy.Of(Code).Select(policy.TextOf));
        Assert.All(policy.Of(Code), finding => Assert.Equal(FindingSeverity.Hidden, finding.Severity));
        Assert.Contains("No example shows a Refund for which exception \"Window.Loyal.Large\" counts. Add one, such as a Refund with ", policy.Of(Code)[2].Message, StringComparison.Ordinal);
        Assert.Empty(policy.Told);
    }

    [Fact]
    public void The_examples_that_it_gives_silence_it()
    {
        const string First = "example \"First\" for Refund { given amount 5 GBP, age 60 days, customer Regular expect deny }\n";
        string examples = string.Concat(Desk.With(First).Of(Code).Select(finding => finding.Example));

        Checked after = Desk.With(First + examples);
        Assert.Empty(after.Of(Code));
        Assert.Empty(after.Told);
    }

    /// <summary>Every name of the case is a word of the language, and stands in backquotes where it is pasted.</summary>
    [Fact]
    public void The_examples_are_read_again_whatever_the_names()
    {
        const string Policy = """
            policy P
            choice `case` { `is`, `or` }
            role `to` { staff 1 approves `when` }
            request `when` { `in`: count from 0 to 9 `if`: `case` }
            rule `not` for `when` {
                because "It is so."
                when `in` > 3
                then deny
                except `and` when `if` is `or` then refer to `to`
            }
            example "First" for `when` { given `in` 1, `if` `is` expect allow }

            """;
        Checked before = Checked.Policy(Policy);
        Assert.Equal(2, before.Of(Code).Length);

        Checked after = Checked.Policy(Policy + string.Concat(before.Of(Code).Select(finding => finding.Example)));
        Assert.Empty(after.Of(Code));
        Assert.DoesNotContain(after.Files.SelectMany(file => file.Findings), found => found.Finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void A_request_without_examples_is_left_alone() => Assert.Empty(Desk.With(string.Empty).Of(Code));

    [Theory]
    [InlineData("rule Never for Refund { because \"It is so.\" when no then deny no exceptions because \"None.\" }")]
    [InlineData("rule Before for Refund { because \"It is so.\" effective 2024-01-01 until 2025-12-31 when age > 3 days then deny no exceptions because \"None.\" }")]
    public void A_rule_that_no_example_can_show_is_left_alone(string rule)
    {
        Checked policy = Desk.Example("amount 5 GBP, age 60 days, customer Regular", "deny", "effective 2026-01-01", rule);

        Assert.Equal(5, policy.Of(Code).Length);
    }
}
