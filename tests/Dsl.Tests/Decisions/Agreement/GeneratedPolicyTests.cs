using PolicyLint.TestKit.Policies;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Decisions.Agreement;

/// <summary>Generated policies, decided by every engine. The fuzz project runs many more of them.</summary>
public sealed class GeneratedPolicyTests
{
    private const ulong Seed = 2026;
    private const int Policies = 60;

    private readonly ITestOutputHelper output;

    public GeneratedPolicyTests(ITestOutputHelper output) => this.output = output;

    [Fact]
    public void EveryEngineSaysTheSame()
    {
        var agreement = new PolicyAgreement(Seed, inputs: 20, maxCells: 3_000);
        agreement.CheckGenerated(first: 0, Policies);
        output.WriteLine(agreement.Counts.ToString());
        Assert.True(agreement.Disagreements.Count == 0, string.Join("\n\n", agreement.Disagreements.Take(3)));

        // A comparison that compared next to nothing would agree as well.
        Assert.True(agreement.Counts.Policies >= Policies / 2, agreement.Counts.ToString());
        Assert.True(agreement.Counts.Placed > agreement.Counts.Policies, agreement.Counts.ToString());
        Assert.NotEqual(0, agreement.Counts.Cells);
        Assert.NotEqual(0, agreement.Counts.Examples);
        Assert.NotEqual(0, agreement.Counts.DatedExamples);
        Assert.NotEqual(0, agreement.Counts.Rewrites);
    }

    [Fact]
    public void NearlyEveryDraftBinds()
    {
        var generator = new PolicyGenerator(Seed);
        int sound = Enumerable.Range(0, 300).Count(i => PolicyAgreement.Bind([("draft.svcpolicy", generator.Generate(i).Text)]) is var project
            && project.Policies[0].Tree.Findings.Concat(project.Findings).All(f => f.Severity != PolicyLint.Dsl.Findings.FindingSeverity.Error));
        Assert.InRange(sound, 285, 300);
    }

    [Fact]
    public void TheSameSeedAndNumberGiveTheSamePolicy()
    {
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(new PolicyGenerator(Seed).Generate(i).Text, new PolicyGenerator(Seed).Generate(i).Text);
            Assert.NotEqual(new PolicyGenerator(Seed + 1).Generate(i).Text, new PolicyGenerator(Seed).Generate(i).Text);
        }
    }
}
