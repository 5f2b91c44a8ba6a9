using PolicyLint.TestKit.Policies;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Decisions.Rows;

/// <summary>Generated policies whose tables have more rows than are written as branches, decided by every engine.</summary>
public sealed class LargeTableAgreementTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryEngineSaysTheSame()
    {
        var agreement = new PolicyAgreement(seed: 404, inputs: 25, maxCells: 1_000, moreRows: 33);
        agreement.CheckGenerated(first: 0, count: 30);
        output.WriteLine(agreement.Counts.ToString());
        Assert.True(agreement.Disagreements.Count == 0, string.Join("\n\n", agreement.Disagreements.Take(3)));
        Assert.True(agreement.Counts.Policies >= 15, agreement.Counts.ToString());
        Assert.True(agreement.Counts.Explained > 200, agreement.Counts.ToString());
    }
}
