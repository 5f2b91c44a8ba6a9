using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Decisions;

public sealed class RequestTooLargeRuleTests
{
    private const string Code = "SVP2015";

    [Fact]
    public void A_request_that_is_too_large_says_so_once_and_says_what_was_left_out()
    {
        Checked policy = Pairs(20);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Claim", policy.TextOf(finding));
        Assert.StartsWith("Request \"Claim\" has too many cases to look at all of them, so nothing is said about some cases of \"Mixed\"", finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingSeverity.Information, finding.Severity);
        Assert.Empty(policy.Told);
    }

    [Fact]
    public void One_that_is_not_is_silent() => Assert.Empty(Pairs(4).Of(Code));

    [Fact]
    public void More_fields_than_are_looked_at_are_too_large() => Assert.Single(Checked.Policy(
        "policy P request R {\n" + string.Concat(Enumerable.Range(0, 1_001).Select(i => $"f{i}: yes/no\n")) + "}\nrule W for R { because \"It is so.\" when f1 then deny no exceptions because \"None.\" }").Of(Code));

    [Fact]
    public void A_figure_of_a_computed_day_is_not()
    {
        Checked policy = Checked.Policy("""
            policy P
                currency GBP
            figure Rate { is 5 GBP from 2026-01-01 is 6 GBP from 2026-07-01 }
            request Q {
                opened: date
                due: date is opened + 30 days
                decides fee: money is Rate on due
            }
            rule Dear for Q { because "It is so." when fee > 5 GBP then deny no exceptions because "None." }
            rule Dearer for Q { because "It is so." when fee > 6 GBP then deny no exceptions because "None." }
            """);

        Assert.Empty(policy.Of(Code));
        Assert.Contains("\"Dearer\"", Assert.Single(policy.Of("SVP2003")).Message, StringComparison.Ordinal);
    }

    private static Checked Pairs(int count)
    {
        IEnumerable<int> each = Enumerable.Range(1, count);
        string fields = string.Concat(each.Select(i => $"a{i}: yes/no\n").Concat(each.Select(i => $"b{i}: yes/no\n")));
        return Checked.Policy($$"""
            policy Claims
            request Claim { {{fields}} }
            rule Mixed for Claim {
                because "Each pair is one reason."
                when {{string.Join(" or ", each.Select(i => $"a{i} and b{i}"))}}
                then deny
                no exceptions because "There are enough already."
            }
            """);
    }
}
