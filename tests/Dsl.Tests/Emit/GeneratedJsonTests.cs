using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Generated;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Requests and decisions go through JSON and come back equal, spelled as the policy spells them.</summary>
public sealed class GeneratedJsonTests(ITestOutputHelper output)
{
    private const int Tries = 300;

    public static TheoryData<string> Files => CorpusDecisionTests.Files;

    public static TheoryData<string> Names => new(HardPolicies.All.Keys);

    [Theory]
    [MemberData(nameof(Files))]
    public void TheCorpusComesBack(string file) => AssertComesBack(File.ReadAllText(Repository.PathOf("tests/Corpus/" + file)));

    [Theory]
    [MemberData(nameof(Names))]
    public void HardPoliciesComeBack(string name) => AssertComesBack(HardPolicies.All[name]);

    private void AssertComesBack(string text)
    {
        using var policies = GeneratedPolicies.Compile(text);
        Assert.True(policies.Diagnostics.IsEmpty, string.Join("\n", policies.Diagnostics) + "\n" + policies.Files[0].Source);
        var evaluator = new Evaluator(TimeZoneInfo.FindSystemTimeZoneById);
        int compared = 0;
        foreach (RequestSymbol request in policies.Project.Policies.SelectMany(p => p.Requests))
        {
            var inputs = new RandomRequests(request, seed: 23);
            for (int i = 0; i < Tries; i++)
            {
                Dictionary<FieldSymbol, object?> next = inputs.Next();
                var on = new DateOnly(2026, 1, 1).AddDays(i);
                Decision expected = evaluator.Decide(request, next, on.ToDateTime(TimeOnly.MinValue));
                if (expected.Gap is null)
                {
                    (object asked, object decided) = policies.Objects(request, next, on);
                    Assert.Null(JsonAgreement.Difference(asked, decided, expected));
                    compared++;
                }
            }
        }

        output.WriteLine($"{compared} requests and decisions came back");
        Assert.NotEqual(0, compared);
    }
}
