using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Examples;

/// <summary>The examples of a policy as cases that can be decided.</summary>
public static class ExampleCases
{
    /// <summary>Examples and rows of <c>examples</c> without an error in them, of requests of which all can be said; in the order of the model.</summary>
    public static ImmutableArray<ExampleSymbol> Sound(RuleContext context)
    {
        int[] errors = context.Tree.Findings.Concat(context.Facts.BindingFindingsOf(context.Policy))
            .Where(f => f.Rule.DefaultSeverity == FindingSeverity.Error)
            .Select(f => f.Span.Start)
            .ToArray();
        return context.Policy.Examples
            .Where(e => !e.HasErrors && e.Request is { } request && context.Facts.RegionsOf(request) is not null)
            .Where(e => errors.Length == 0 || !errors.Any(p => Touches(context.Tree, e, p)))
            .ToImmutableArray();
    }

    /// <summary>The <c>examples</c> that a case is a row of; null for an example of its own.</summary>
    public static ExamplesSyntax? TableOf(SyntaxTree tree, ExampleSymbol example) => example.Syntax is CaseClauseSyntax row
        ? tree.Root.Declarations.OfType<ExamplesSyntax>().FirstOrDefault(t => t.Block.Clauses.Contains(row))
        : null;

    /// <summary>The fields without which the example is no case: neither given, nor with a default, nor optional.</summary>
    public static ImmutableArray<FieldSymbol> Missing(ExampleSymbol example) => example.Request!.Fields
        .Where(f => f is { Kind: FieldKind.Input, Default: null, IsOptional: false } && example.Inputs.All(i => i.Field != f))
        .ToImmutableArray();

    /// <summary>
    /// The day of an example: the one that it names, else the policy's first, or of a policy that doesn't say since when it holds, the day
    /// before the first of its rules comes into force or goes out of it. Null where neither says any.
    /// </summary>
    public static DateTime? DayOf(ExampleSymbol example) => example.On ?? example.Policy.EffectiveFrom ?? DayVariable.FirstDayOf(example.Request!);

    /// <summary>
    /// What the policy decides on the day of an example; null where arithmetic goes past what a number or a date holds. The example misses
    /// nothing.
    /// </summary>
    public static Decision? Decide(RuleContext context, ExampleSymbol example) => Decide(context.Facts.Project, example);

    /// <inheritdoc cref="Decide(RuleContext, ExampleSymbol)"/>
    public static Decision? Decide(PolicyProject project, ExampleSymbol example)
    {
        try
        {
            Dictionary<FieldSymbol, object?> inputs = example.Inputs.GroupBy(i => i.Field).ToDictionary(g => g.Key, g => g.First().Value?.Value);
            return new Evaluator(project.Zones).Decide(example.Request!, inputs, example.On);
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>In an example, in a row, or in the head of the row's table.</summary>
    private static bool Touches(SyntaxTree tree, ExampleSymbol example, int position)
    {
        if (tree.SpanOf(example.Syntax).Touches(position))
        {
            return true;
        }

        return TableOf(tree, example) is { } table
            && TextSpan.FromBounds(tree.SpanOf(table).Start, tree.SpanOf(table.Block.Open).Start).Touches(position);
    }
}
