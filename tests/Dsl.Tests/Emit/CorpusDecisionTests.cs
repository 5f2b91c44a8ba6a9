using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Every example of the sample and of the real policies, decided by the generated code.</summary>
public sealed class CorpusDecisionTests
{
    public static TheoryData<string> Files => new(Directory.GetFiles(Repository.PathOf("tests/Corpus"), "*.svcpolicy").Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryExampleIsDecidedAsExpected(string file)
    {
        using var policies = GeneratedPolicies.Compile(File.ReadAllText(Repository.PathOf("tests/Corpus/" + file)));
        Assert.Empty(policies.Diagnostics);
        PolicySymbol policy = Assert.Single(policies.Project.Policies);
        Assert.NotEmpty(policy.Examples);
        foreach (ExampleSymbol example in policy.Examples)
        {
            GeneratedDecision decision = policies.Decide(example);
            if (example.ExpectedVerdict is { } verdict)
            {
                Assert.True(verdict == decision.Verdict, $"{example.Name}: {decision.Verdict} by {decision.DecidedBy}, not {verdict}");
            }

            if (example.ExpectedClause is { } clause)
            {
                Assert.True(CSharpNames.Of(policy)[clause] == decision.DecidedBy, $"{example.Name}: decided by {decision.DecidedBy}, not {clause.Name}");
            }

            foreach (ExampleInput output in example.ExpectedOutputs)
            {
                object? expected = output.Value?.Value is Symbol symbol ? symbol.Name : output.Value?.Value;
                Assert.True(Equals(expected, decision.Outputs[output.Field.Name]), $"{example.Name}: {output.Field.Name} is {decision.Outputs[output.Field.Name]}, not {expected}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void CompilesWithoutAWarningInTheOldestAndTheNewestLanguage(string file)
    {
        PolicyProject project = GeneratedPolicies.Bind([(file, File.ReadAllText(Repository.PathOf("tests/Corpus/" + file)))]);
        using var oldest = GeneratedPolicies.Compile(project, LanguageVersion.CSharp12);
        using var newest = GeneratedPolicies.Compile(project, LanguageVersion.Preview);
        Assert.Empty(oldest.Diagnostics);
        Assert.Empty(newest.Diagnostics);
    }
}
