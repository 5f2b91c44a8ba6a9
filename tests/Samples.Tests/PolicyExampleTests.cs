using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Samples.Tests.Cases;

namespace PolicyLint.Samples.Tests;

/// <summary>The samples' policies read without errors, hold every published case as an example, and decide their examples as written.</summary>
public sealed class PolicyExampleTests
{
    public static IEnumerable<object[]> Examples { get; } =
        from policy in SamplePolicies.All.SelectMany(p => p.Policies)
        from example in policy.Examples
        select new object[] { policy.Name, example.Name };

    [Fact]
    public void NothingIsWrongWithTheirWords()
    {
        IEnumerable<Finding> findings =
            from project in SamplePolicies.All
            from finding in project.Policies.SelectMany(p => p.Tree.Findings).Concat(project.Findings)
            where finding.Severity >= FindingSeverity.Warning
            select finding;
        Assert.Empty(findings.Select(SamplePolicies.Told));
    }

    [Fact]
    public void EveryCertainCaseIsAnExample()
    {
        IEnumerable<string> without = PublishedCase.Certain
            .Where(c => SamplePolicies.Of(c.Policy).Examples.Count(e => e.Name.StartsWith(c.Id + ":", StringComparison.Ordinal)) != 1)
            .Select(c => c.Id);
        Assert.Empty(without);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void AnExampleComesOutAsWritten(string policy, string title)
    {
        ExampleSymbol example = SamplePolicies.All.SelectMany(p => p.Policies).Single(p => p.Name == policy).Examples.Single(e => e.Name == title);
        Decision decision = new Evaluator(SamplePolicies.Zone).Decide(example.Request!, example.Inputs.ToDictionary(i => i.Field, i => i.Value?.Value), example.On);

        Assert.Null(decision.Gap);
        if (example.ExpectedVerdict is { } verdict)
        {
            Assert.Equal(verdict, decision.Verdict);
        }

        Assert.Subset(decision.Approvers.ToHashSet(), example.ExpectedApprovers.ToHashSet());
        if (example.ExpectedClause is { } clause)
        {
            Assert.Contains(clause, decision.Rules.Select(r => r.Applied));
        }

        foreach (ExampleInput expected in example.ExpectedOutputs)
        {
            object? actual = decision.Values[expected.Field];
            Assert.True(
                expected.Value is { Value: var value } ? actual is not null && ValueOrder.Same(value, actual) : actual is null,
                $"{expected.Field.Name}: {actual ?? "unknown"} instead of {expected.Value?.Value ?? "unknown"}");
        }
    }
}
