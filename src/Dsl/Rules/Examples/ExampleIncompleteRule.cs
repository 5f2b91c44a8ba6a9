using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Examples;

/// <summary>SVP6002: an example that leaves out a field which has no default and can't be unknown.</summary>
public sealed class ExampleIncompleteRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP6002", "Give an example all that it needs", "Examples", FindingSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var reported = new HashSet<ExamplesSyntax>();
        foreach (ExampleSymbol example in ExampleCases.Sound(context))
        {
            ImmutableArray<FieldSymbol> missing = ExampleCases.Missing(example);
            if (missing.IsEmpty)
            {
                continue;
            }

            if (ExampleCases.TableOf(context.Tree, example) is not { } table)
            {
                Report(context, example, example.NameSpan, "Example " + Quoted.Name(example) + " leaves", missing, "Give");
                continue;
            }

            // A column that no row has is one slip; a row that is shorter than its head is its own.
            var columns = new HashSet<string>(context.Tree.NamesOf(table.Fields).Select(context.Tree.NameOf), StringComparer.Ordinal);
            ImmutableArray<FieldSymbol> withoutColumn = missing.Where(f => !columns.Contains(f.Name)).ToImmutableArray();
            if (withoutColumn.IsEmpty)
            {
                Report(context, example, example.NameSpan, "Case " + Quoted.Name(example) + " leaves", missing, "Give");
            }
            else if (reported.Add(table))
            {
                Report(context, example, context.Tree.SpanOf(table.Fields), "These examples leave", withoutColumn, "Add a column for");
            }
        }
    }

    private static void Report(RuleContext context, ExampleSymbol example, TextSpan span, string who, ImmutableArray<FieldSymbol> missing, string repair) => context.Report(
        example,
        span,
        who + " out " + Quoted.Names(missing) + ", which " + (missing.Length == 1 ? "has" : "have") + " no default and can't be unknown. "
            + repair + " " + (missing.Length == 1 ? "it" : "them") + ", or give the " + (missing.Length == 1 ? "field a default." : "fields defaults."),
        missing.Select(f => new RelatedPlace(f.Tree.Text.Path, f.NameSpan, Quoted.Name(f) + " is declared here.")).ToImmutableArray());
}
