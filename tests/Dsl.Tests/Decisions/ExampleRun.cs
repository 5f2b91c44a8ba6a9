using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Tests.Symbols;

namespace PolicyLint.Dsl.Tests.Decisions;

/// <summary>Decides the examples of a policy, and holds each against what it expects.</summary>
internal static class ExampleRun
{
    /// <summary>What is not as expected, one line each.</summary>
    public static IEnumerable<string> Failures(PolicySymbol policy)
    {
        var evaluator = new Evaluator(BoundPolicies.Zone);
        foreach (ExampleSymbol example in policy.Examples)
        {
            Decision decision = evaluator.Decide(example.Request!, Inputs(example), example.On);
            if (decision.Gap is { } gap)
            {
                yield return $"{example.Name}: nothing gives '{gap.Name}'";
            }

            if (example.ExpectedVerdict is { } verdict && decision.Verdict != verdict)
            {
                yield return $"{example.Name}: {decision.Verdict} instead of {verdict}";
            }

            if (!example.ExpectedApprovers.IsEmpty && !decision.Approvers.OrderBy(r => r.Name).SequenceEqual(example.ExpectedApprovers.OrderBy(r => r.Name)))
            {
                yield return $"{example.Name}: approvers {string.Join(", ", decision.Approvers.Select(r => r.Name))}";
            }

            if (example.ExpectedClause is { } clause && !(decision.Rules.Any(r => r.Applied == clause) && Leaves(clause) == decision.Verdict))
            {
                yield return $"{example.Name}: not by {clause.Name}";
            }

            foreach (ExampleInput expected in example.ExpectedOutputs)
            {
                object? actual = decision.Values.GetValueOrDefault(expected.Field);
                bool isSame = actual is null || expected.Value is null ? actual is null && expected.Value is null : ValueOrder.Same(actual, expected.Value.Value);
                if (!isSame)
                {
                    yield return $"{example.Name}: {expected.Field.Name} is {actual ?? "unknown"} instead of {(expected.Value is null ? "unknown" : Words.Value(expected.Value))}";
                }
            }
        }
    }

    /// <summary>The examples of a policy that has no finding all hold.</summary>
    public static void Hold(string text)
    {
        BoundPolicies bound = BoundPolicies.Of(text).IsFine();
        Assert.NotEmpty(bound.Policy.Examples);
        Assert.Equal([], Failures(bound.Policy));
    }

    public static Dictionary<FieldSymbol, object?> Inputs(ExampleSymbol example) => example.Inputs.ToDictionary(i => i.Field, i => i.Value?.Value);

    private static Verdict Leaves(ClauseSymbol clause) => clause.Effects.OfType<VerdictEffect>().Select(e => e.Verdict).DefaultIfEmpty(Verdict.Allow).Max();
}
