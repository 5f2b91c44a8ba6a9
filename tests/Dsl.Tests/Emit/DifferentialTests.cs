using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Generated;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Generated code decides as the reference evaluator does, input by input.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Tries = 3000;

    public static TheoryData<string> Files => CorpusDecisionTests.Files;

    public static TheoryData<string> Names => new(HardPolicies.All.Keys);

    [Theory]
    [MemberData(nameof(Files))]
    public void TheCorpusIsDecidedAlike(string file) => AssertAlike(File.ReadAllText(Repository.PathOf("tests/Corpus/" + file)));

    [Theory]
    [MemberData(nameof(Names))]
    public void HardPoliciesAreDecidedAlike(string name) => AssertAlike(HardPolicies.All[name]);

    private void AssertAlike(string text)
    {
        using var policies = GeneratedPolicies.Compile(text);
        Assert.Empty(policies.Errors);
        Assert.True(policies.Diagnostics.IsEmpty, string.Join("\n", policies.Diagnostics) + "\n" + policies.Files[0].Source);
        var evaluator = new Evaluator(TimeZoneInfo.FindSystemTimeZoneById);
        int tried = 0;
        foreach (RequestSymbol request in policies.Project.Policies.SelectMany(p => p.Requests))
        {
            var inputs = new RandomRequests(request, seed: 17);
            for (int i = 0; i < Tries; i++)
            {
                Compare(policies, evaluator, request, inputs.Next(), new DateOnly(2026, 1, 1).AddDays(i % 800));
                tried++;
            }
        }

        output.WriteLine($"{tried} inputs decided alike");
        Assert.True(tried >= Tries);
    }

    private static void Compare(GeneratedPolicies policies, Evaluator evaluator, RequestSymbol request, Dictionary<FieldSymbol, object?> inputs, DateOnly on)
    {
        Decision expected = evaluator.Decide(request, inputs, on.ToDateTime(TimeOnly.MinValue));
        string given = request.Name + " on " + on.ToString("o") + ": " + string.Join(", ", inputs.Select(i => i.Key.Name + " " + (i.Value ?? "unknown")));
        if (expected.Gap is { } gap)
        {
            Exception thrown = Assert.Throws<InvalidOperationException>(() => policies.Decide(request, inputs, on));
            Assert.Contains("gives '", thrown.Message, StringComparison.Ordinal);
            Assert.NotEqual(string.Empty, gap.Name);
            return;
        }

        GeneratedDecision actual = policies.Decide(request, inputs, on);
        CSharpNames names = CSharpNames.Of(request.Policy);
        string Describe() => given + "\n" + policies.Files[0].Source;
        Assert.True(expected.Verdict == actual.Verdict, $"{expected.Verdict} by {expected.DecidedBy}, not {actual.Verdict} by {actual.DecidedBy}: {Describe()}");
        string decidedBy = expected.DecidedBy is { } clause ? names[clause] : "None";
        Assert.True(decidedBy == actual.DecidedBy, $"by {decidedBy}, not {actual.DecidedBy}: {Describe()}");
        Assert.True(expected.Reason == actual.Reason, $"says {expected.Reason}, not {actual.Reason}: {Describe()}");
        Assert.Equal(expected.Approvers.Select(r => names[r]).Order(), actual.Approvers.Order());
        Assert.True(
            expected.MayBeBentBy.Select(r => names[r]).Order().SequenceEqual(actual.MayBeBentBy.Order()),
            $"bent by {string.Join(", ", expected.MayBeBentBy)}, not {string.Join(", ", actual.MayBeBentBy)}: {Describe()}");
        foreach (FieldSymbol field in request.Fields.Where(f => f.Kind is FieldKind.Output or FieldKind.Formula))
        {
            object? value = expected.Values[field] is Symbol symbol ? symbol.Name : expected.Values[field];
            object? decided = actual.Outputs[field.Name];
            Assert.True(Equals(value, decided) || (value is Money { IsZero: true, Currency: "" } && decided is Money { IsZero: true }), $"{field.Name} is {value}, not {decided}: {Describe()}");
        }
    }
}
