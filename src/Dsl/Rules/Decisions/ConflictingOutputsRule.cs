using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>SVP2007: two rules or rows that give one output different values for the same case, where it takes only one.</summary>
public sealed class ConflictingOutputsRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2007", "Give an output one value", "Rules", FindingSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RequestRegions regions in context.Regions())
        {
            foreach (FieldSymbol output in regions.Request.Fields.Where(f => f.Kind == FieldKind.Output && f.HitPolicy == HitPolicy.Unique))
            {
                if (regions.GiversOf(output) is { } givers)
                {
                    AnalyzeOutput(context, regions, output, givers);
                }
            }

            foreach (TableBody table in regions.Request.Tables.Where(t => !t.Table.IsFirstMatch))
            {
                AnalyzeRows(context, regions, table);
            }
        }
    }

    /// <summary>Clauses of one rule, and rows of one table, never stand together; so only pairs of different owners are looked at.</summary>
    private static void AnalyzeOutput(RuleContext context, RequestRegions regions, FieldSymbol output, IReadOnlyList<(int Region, Symbol Giver, BoundExpression Value)> givers)
    {
        CellMask[] masks = givers.Select(g => CellMask.Of(regions.Diagram, g.Region)).ToArray();
        var reported = new HashSet<Symbol>();
        for (int j = 1; j < givers.Count; j++)
        {
            for (int i = 0; i < j; i++)
            {
                if (OwnerOf(givers[i].Giver) == OwnerOf(givers[j].Giver)
                    || !masks[i].Meets(masks[j])
                    || ExpressionKey.Of(givers[i].Value) == ExpressionKey.Of(givers[j].Value)
                    || reported.Contains(OwnerOf(givers[j].Giver)))
                {
                    continue;
                }

                int both = regions.Both(givers[i].Region, givers[j].Region, output);
                (BoundExpression first, BoundExpression second) = (givers[i].Value, givers[j].Value);
                if (regions.Find(both, d => Differ(regions, d, first, second)) is { } witness)
                {
                    reported.Add(OwnerOf(givers[j].Giver));
                    Report(context, regions, output, givers[i].Giver, givers[j].Giver, first, second, witness);
                }
            }
        }
    }

    private static void AnalyzeRows(RuleContext context, RequestRegions regions, TableBody table)
    {
        for (int j = 1; j < table.Rows.Length; j++)
        {
            RowSymbol later = table.Rows[j];
            for (int i = 0; i < j && !later.IsOtherwise; i++)
            {
                RowSymbol earlier = table.Rows[i];
                int column = Enumerable.Range(0, table.Outputs.Length).Where(c => ExpressionKey.Of(earlier.Values[c]) != ExpressionKey.Of(later.Values[c])).DefaultIfEmpty(-1).First();
                if (column < 0 || regions.Of(table, earlier) is not { } first || regions.Of(table, later) is not { } second)
                {
                    continue;
                }

                int both = regions.Both(first.Matches, second.Matches, table.Table);
                if (regions.Find(both, d => Differ(regions, d, earlier.Values[column], later.Values[column])) is { } witness)
                {
                    Report(context, regions, table.Outputs[column], earlier, later, earlier.Values[column], later.Values[column], witness);
                    break;
                }
            }
        }
    }

    private static bool Differ(RequestRegions regions, Decision decision, BoundExpression a, BoundExpression b) =>
        decision.Gap is null
        && (regions.ValueAt(a, decision), regions.ValueAt(b, decision)) is var (first, second)
        && (first is null ? second is not null : second is null || !ValueOrder.Same(first, second));

    private static void Report(
        RuleContext context, RequestRegions regions, FieldSymbol output, Symbol earlier, Symbol later, BoundExpression first, BoundExpression second, Witness witness)
    {
        string fact = NameOf(earlier) + " gives " + output.Name + " " + Quoted.Short(Symbols.Words.Value(output.Type, regions.ValueAt(first, witness.Decision))) + " and "
            + NameOf(later) + " gives " + Quoted.Short(Symbols.Words.Value(output.Type, regions.ValueAt(second, witness.Decision)));
        bool isTable = later is RowSymbol && earlier is RowSymbol && OwnerOf(earlier) == OwnerOf(later);
        string repair = isTable ? "Keep the rows apart, or say 'first match'." : "Keep them apart, or say what is to be taken: 'using first', 'max', 'min' or 'sum'.";
        context.Report(
            OwnerOf(later),
            Place(context, second),
            "For a " + CaseText.Words(witness) + ", " + fact + ". " + repair,
            ImmutableArray.Create(new RelatedPlace(context.Tree.Text.Path, Place(context, first), NameOf(earlier) + ".")),
            example: CaseText.Example(witness, $"{NameOf(earlier)} and {NameOf(later)}".Replace("\"", string.Empty)));
    }

    private static TextSpan Place(RuleContext context, BoundExpression value) => context.Tree.SpanOf(value.Syntax);

    private static Symbol OwnerOf(Symbol giver) => giver is ClauseSymbol clause ? clause.Rule : ((RowSymbol)giver).Table;

    private static string NameOf(Symbol giver) => giver is ClauseSymbol clause
        ? (clause.Parent is null ? "rule " : "exception ") + Quoted.Text(CaseText.Path(clause))
        : "row " + giver.Name + " of table " + Quoted.Name(((RowSymbol)giver).Table);
}
