using System.Text;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.Fuzz;
using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary>Size alone breaks nothing: no stack overflow, and nothing that does not end.</summary>
public sealed class LargePolicyTests
{
    [Theory]
    [InlineData(" + ")]
    [InlineData(" * ")]
    [InlineData(" - ")]
    public void AThousandTermsAreBound(string sign)
    {
        BoundPolicies bound = BoundPolicies.Of(Sum(1_000, sign)).IsFine();
        Assert.Equal(999, ModelExpressions.Parts(bound.Field("b").Formula!).Count(p => p is ArithmeticExpression));
        Decision decision = new Evaluator().Decide(bound.Request, new Dictionary<FieldSymbol, object?> { [bound.Field("a")] = 1m });
        Assert.Equal(sign switch { " + " => 1_000m, " * " => 1m, _ => -998m }, decision.Values[bound.Field("b")]);
    }

    [Theory]
    [InlineData(1_001)]
    [InlineData(100_000)]
    public void MoreTermsAreOneFinding(int count)
    {
        Finding finding = Assert.Single(BoundPolicies.Of(Sum(count, " + ")).Findings);
        Assert.Equal("SVP0004", finding.Rule.Code);
        Assert.Equal($"The sums and products here have {count} terms in one another; 1000 is the most. Split them into derived fields.", finding.Message);
    }

    [Fact]
    public void SumsInSumsCountTogether()
    {
        string terms = string.Concat(Enumerable.Repeat(" + a", 40)) + ")";
        string nested = new string('(', 50) + "a" + string.Concat(Enumerable.Repeat(terms, 50));
        Assert.Equal(["SVP0004"], BoundPolicies.Of($"policy P request R {{ a: number b: number is {nested} }}").Findings.Select(f => f.Rule.Code));
        string beside = string.Concat(Enumerable.Repeat("(a" + string.Concat(Enumerable.Repeat(" + a", 40)) + " + ", 50)) + "a" + new string(')', 50);
        BoundPolicies.Of($"policy P request R {{ a: number b: number is {beside} }}").IsFine();
    }

    [Theory]
    [InlineData("and")]
    [InlineData("or")]
    public void TestsInAChainHaveNoBound(string word)
    {
        string chain = string.Join($" {word} ", Enumerable.Repeat("a > 1", 100_000));
        BoundPolicies bound = BoundPolicies.Of($"policy P request R {{ a: number b: yes/no is {chain} }}").IsFine();
        Assert.Equal(100_000, ((LogicalExpression)bound.Field("b").Formula!).Operands.Length);
    }

    [Fact]
    public void AName100000DotsLongIsQuotedInPart()
    {
        Finding finding = Assert.Single(BoundPolicies.Of("policy P request R { a: number b: number is " + string.Join(".", Enumerable.Repeat("a", 100_000)) + " }").Findings);
        Assert.Equal("SVP1001", finding.Rule.Code);
        Assert.InRange(finding.Message.Length, 40, 300);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TwentyThousandFieldsInAChain(bool isBackwards)
    {
        const int Count = 20_000;
        var text = new StringBuilder("policy P request R { f0: number\n");
        foreach (int i in isBackwards ? Enumerable.Range(1, Count).Reverse() : Enumerable.Range(1, Count))
        {
            text.Append("f").Append(i).Append(": number is f").Append(i - 1).Append(" + 1\n");
        }

        BoundPolicies bound = Bound(text.Append('}').ToString()).IsFine();
        Decision decision = new Evaluator().Decide(bound.Request, new Dictionary<FieldSymbol, object?> { [bound.Field("f0")] = 5m });
        Assert.Equal(5m + Count, decision.Values[bound.Field("f" + Count)]);
    }

    [Fact]
    public void AMistakeAtTheEndOfAChainSpreadsToItsStart()
    {
        const int Count = 20_000;
        var text = new StringBuilder("policy P request R { f0: number is nobody\n");
        foreach (int i in Enumerable.Range(1, Count).Reverse())
        {
            text.Append("f").Append(i).Append(": number is f").Append(i - 1).Append(" + 1\n");
        }

        BoundPolicies bound = Bound(text.Append('}').ToString());
        Assert.Equal(["SVP1001"], bound.Findings.Select(f => f.Rule.Code));
        Assert.All(bound.Request.Fields, f => Assert.True(f.HasErrors));
    }

    [Fact]
    public void TwoThousandPoliciesThatUseEachOther()
    {
        const int Count = 2_000;
        string[] ring = [.. Enumerable.Range(0, Count).Select(i => $"policy P{i} use P{(i + 1) % Count}\nrole R{i} {{ staff 1 }}\nmoment M {{ owner R{(i + 1) % Count} }}\n")];
        PolicyProject project = Watchdog.Guard(() => BindAll(ring), "a ring of policies");
        Assert.Equal(["SVP1006"], project.Findings.Select(f => f.Rule.Code));
        Assert.All(project.Policies, p => Assert.Equal(p.Uses[0].Roles[0], p.Moments[0].Owner));
    }

    [Fact]
    public void EachOfThreeHundredPoliciesUsesAllOthers()
    {
        const int Count = 300;
        string[] all = [.. Enumerable.Range(0, Count).Select(i =>
            $"policy P{i} {string.Concat(Enumerable.Range(0, Count).Where(j => j != i).Select(j => $"use P{j} "))}\nrole R{i} {{ staff 1 }}\nmoment M {{ owner R{(i + 7) % Count} }}\n")];
        PolicyProject project = Watchdog.Guard(() => BindAll(all), "policies that use all others");
        Assert.Equal(["SVP1006"], project.Findings.Select(f => f.Rule.Code).Distinct());
        Assert.InRange(project.Findings.Length, 1, Count);
    }

    private static BoundPolicies Bound(string text) => Watchdog.Guard(() => BoundPolicies.Of(text), text[..80]);

    private static string Sum(int count, string sign) =>
        $"policy P request R {{ a: number b: number is {string.Join(sign, Enumerable.Repeat("a", count))} }}";

    private static PolicyProject BindAll(string[] texts) => PolicyProject.Bind(
        [.. texts.Select((t, i) => SyntaxTree.Parse(PolicyText.From(t, $"p{i:D4}.svcpolicy")))]);
}
