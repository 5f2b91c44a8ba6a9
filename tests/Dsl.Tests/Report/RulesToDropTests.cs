using PolicyLint.Dsl.Comparison;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Tests.Report;

public sealed class RulesToDropTests
{
    private const string Policy = """
        policy P
        request Q { x: count y: count from 0 }
        rule Fine for Q { because "b" when x > 100 then deny except Some when y > 9 then allow }
        rule Unexplained for Q { when x > 90 then deny except Some when y > 8 then allow }
        rule Stale for Q { because "b" review by 2020-01-01 when x > 80 then deny except Some when y > 7 then allow }
        rule Burden for Q { because "b" burdens 90% to stop 1% when x > 70 then deny except Some when y > 6 then allow }
        rule BurdenTwice for Q { burdens 90% to stop 1% when x > 60 then deny except Some when y > 5 then allow }
        rule Lifted for Q { because "b" when x > 50 then deny except Some when x > 40 then allow }
        role Lead { approves Q }
        rule Covered for Q { because "b" when x > 120 and y <= 9 then refer to Lead except Some when x > 130 then allow }
        rule Dead for Q { because "b" when x > 5 and x < 3 then deny except Some when y > 4 then allow }
        """;

    private static readonly (string, string)[] Today = [("svcpolicy.as_of", "2026-06-01")];

    [Fact]
    public void Rules_are_ranked_by_what_speaks_against_them() => Assert.Equal(
        [
            "Dead: SVP2003 (changes nothing)",
            "Covered: SVP2009 (changes nothing)",
            "Lifted: SVP2005",
            "BurdenTwice: SVP2012 SVP2002",
            "Burden: SVP2012",
            "Stale: SVP2013",
            "Unexplained: SVP2002",
        ],
        Graded.Policy(Policy, Today).RulesToDrop.Select(d => d.Rule.Name + ": " + string.Join(' ', d.Reasons.Select(r => r.Rule.Code)) + (d.ChangesNothing ? " (changes nothing)" : "")));

    /// <summary>The comparison of versions looks at all cases: it finds no decision that is another without the rule.</summary>
    [Fact]
    public void Without_a_rule_that_changes_nothing_every_case_is_decided_alike()
    {
        RuleToDrop[] idle = [.. Graded.Policy(Policy, Today).RulesToDrop.Where(d => d.ChangesNothing)];
        Assert.Equal(2, idle.Length);
        foreach (RuleToDrop drop in idle)
        {
            string without = Policy.Remove(drop.Rule.Tree.SpanOf(drop.Rule.Syntax).Start, drop.Rule.Tree.SpanOf(drop.Rule.Syntax).Length);
            PolicyComparison comparison = PolicyComparison.Of(drop.Rule.Policy, Graded.Policy(without, Today).Policy);
            Assert.DoesNotContain(comparison.Changes, c => c.Witness is not null);
            Assert.Empty(comparison.Undecided);
        }
    }

    [Theory]
    [InlineData("rule Unexplained for Q { when x > 90 then deny except Some when y > 8 then allow suppress SVP2002 because \"Known.\" }", 0)]
    [InlineData("rule Unexplained for Q { source \"s\" when x > 90 then deny except Some when y > 8 then allow }", 0)]
    [InlineData("rule Inner for Q { because \"b\" when x > 90 then deny except Some when y > 8 { then allow except More when y > 7 then deny } }", 0)]
    [InlineData("rule Two for Q, Q2 { because \"b\" when x > 5 and x < 3 then deny except Some when y > 8 then allow }", 1)]
    public void What_is_justified_stays(string rule, int count)
    {
        ReportCard card = Graded.Policy("policy P request Q { x: count y: count } request Q2 { x: count y: count } " + rule, Today);
        Assert.Empty(card.Errors);
        Assert.Equal(count, card.RulesToDrop.Length);
        Assert.All(card.RulesToDrop, d => Assert.True(d.ChangesNothing));
    }

    [Fact]
    public void The_page_lists_them()
    {
        string page = ReportCardMarkdown.Of(Graded.Policy(Policy, Today));
        Assert.Contains("1. rule Dead. Without it every case is decided as it is today.\n   - Rule \"Dead\" never applies", page, StringComparison.Ordinal);
        Assert.Contains("None: nothing speaks against any rule of this policy.", ReportCardMarkdown.Of(Graded.Policy("policy P request Q { x: count } rule R for Q { because \"b\" when x > 1 then deny no exceptions because \"n\" }")), StringComparison.Ordinal);
    }
}
