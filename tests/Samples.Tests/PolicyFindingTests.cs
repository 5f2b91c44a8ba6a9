using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Samples.Tests;

/// <summary>What a build says about the samples: nothing about the published policies and the three houses, and the one warning that the returns desk is there to show.</summary>
public sealed class PolicyFindingTests
{
    [Fact]
    public void ThePublishedPoliciesAreClean() => Assert.Empty(Told(SamplePolicies.Real).Select(SamplePolicies.Told));

    /// <summary>Not even information, and no rule without an example.</summary>
    [Fact]
    public void TheThreeHousesAreCleanToTheLastHint() => Assert.Empty(Told(SamplePolicies.Houses, FindingSeverity.Hidden).Select(SamplePolicies.Told));

    [Fact]
    public void TheReturnsDeskShowsOneWarning()
    {
        Finding finding = Assert.Single(Told(SamplePolicies.Returns));
        Assert.StartsWith("samples/ReturnsDesk/returns.svcpolicy(123,5): SVP3001: Escalation \"Complaint\" lets 3 steps decide", SamplePolicies.Told(finding), StringComparison.Ordinal);
    }

    private static IEnumerable<Finding> Told(PolicyProject project, FindingSeverity least = FindingSeverity.Warning) =>
        from file in PolicyAnalysis.Run(project, _ => PolicyOptions.Read(_ => null))
        from found in file.Findings
        where !found.IsSuppressed && found.Finding.Severity >= least
        select found.Finding;
}
