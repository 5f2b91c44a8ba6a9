using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Fuzz;

/// <summary>Binds a file and holds the model to what is promised of it, whatever the text.</summary>
public static class ModelCheck
{
    /// <summary>Binds, looks at findings, marks and expressions, and decides the sound examples.</summary>
    /// <exception cref="InvalidOperationException">A promise is broken.</exception>
    public static void Run(SyntaxTree tree)
    {
        PolicyProject project = PolicyProject.Bind([tree], Zone);
        CheckFindings(tree, project);
        PolicySymbol policy = project.Policies.Single();
        foreach ((Symbol symbol, BoundExpression whole) in ModelExpressions.Of(policy))
        {
            if (!symbol.HasErrors && ModelExpressions.Parts(whole).Any(p => p.Type.IsError))
            {
                throw new InvalidOperationException($"'{symbol.Name}' holds what could not be bound, and is not marked");
            }
        }

        bool isSound = tree.Findings.Concat(project.Findings).All(f => f.Severity != FindingSeverity.Error);
        if (isSound && policy.Declarations.Concat(policy.Examples).Append(policy).FirstOrDefault(s => s.HasErrors) is { } marked)
        {
            throw new InvalidOperationException($"'{marked.Name}' is marked, and nothing is wrong");
        }

        DecideExamples(policy);
    }

    private static TimeZoneInfo? Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : null;

    private static void CheckFindings(SyntaxTree tree, PolicyProject project)
    {
        int last = 0;
        foreach (Finding finding in project.Findings)
        {
            if (finding.Span.Start < last || finding.Span.Length < 0 || finding.Span.End > tree.Text.Content.Length)
            {
                throw new InvalidOperationException($"finding out of order or outside the text: {finding.Message} at {finding.Span}");
            }

            if (finding.Message.Length is < 20 or > 1_200 || finding.Message[^1] is not ('.' or '?'))
            {
                throw new InvalidOperationException($"a message that is no sentence, or too long: {finding.Message}");
            }

            last = finding.Span.Start;
        }
    }

    private static void DecideExamples(PolicySymbol policy)
    {
        var evaluator = new Evaluator(Zone);
        foreach (ExampleSymbol example in policy.Examples.Where(e => !e.HasErrors).Take(20))
        {
            var inputs = new Dictionary<FieldSymbol, object?>();
            foreach (ExampleInput input in example.Inputs)
            {
                inputs[input.Field] = input.Value?.Value;
            }

            if (example.Request!.Fields.All(f => f.Kind != FieldKind.Input || f.IsOptional || f.Default is not null || inputs.ContainsKey(f)))
            {
                try
                {
                    evaluator.Decide(example.Request, inputs, example.On);
                }
                catch (Exception e) when (e is OverflowException || e.Message.EndsWith("it never opens.", StringComparison.Ordinal))
                {
                    // What a decimal or a date holds, and a calendar without an hour, are limits of the decision, as its contract says.
                }
            }
        }
    }
}
