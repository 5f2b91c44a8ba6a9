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
        if (givers.Count == 0 || givers.All(g => OwnerOf(g.Giver) == OwnerOf(givers[0].Giver)))
        {
            return;
        }

        var overlaps = new RowOverlaps(givers.Select(g => (CellMask?)regions.MaskOf(g.Region)).ToArray(), regions.Space.Variables.Length);
        var keys = new string?[givers.Count];
        string KeyOf(int i) => keys[i] ??= ExpressionKey.Of(givers[i].Value);
        var reported = new HashSet<Symbol>();
        for (int j = 1; j < givers.Count; j++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Symbol owner = OwnerOf(givers[j].Giver);
            foreach (int i in reported.Contains(owner) ? [] : overlaps.Before(j))
            {
                if (OwnerOf(givers[i].Giver) == owner || KeyOf(i) == KeyOf(j))
                {
                    continue;
                }

                ((_, Symbol a, BoundExpression first), (_, Symbol b, BoundExpression second)) = (givers[i], givers[j]);
                if (regions.Both(givers[i].Region, givers[j].Region, output) is { } both
                    && regions.Find(both, d => Stands(d, a) && Stands(d, b) && Differ(regions, d, first, second), dependsOnCells: first is ConstantExpression && second is ConstantExpression) is { } witness)
                {
                    reported.Add(owner);
                    Report(context, regions, output, a, b, first, second, witness);
                    break;
                }
            }
        }
    }

    /// <summary>Two rows may differ in one output only where another is the same, so that all in which they are written differently are held against each other.</summary>
    private static void AnalyzeRows(RuleContext context, RequestRegions regions, TableBody table)
    {
        var rows = new DifferingRows(regions, table);
        for (int j = 1; j < rows.Rows.Length; j++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (int i in rows.Before(j))
            {
                int[] columns = Enumerable.Range(0, table.Outputs.Length).Where(c => rows.Keys[i][c] != rows.Keys[j][c]).ToArray();
                (RowSymbol earlier, RowSymbol later) = (rows.Rows[i], rows.Rows[j]);
                int Differing(Decision decision) => columns.Where(c => Differ(regions, decision, earlier.Values[c], later.Values[c])).DefaultIfEmpty(-1).First();
                if (regions.Both(rows.Matches[i]!.Value, rows.Matches[j]!.Value, table.Table) is { } both
                    && regions.Find(both, d => d.Tables.Any(t => t.Body == table) && Differing(d) >= 0) is { } witness)
                {
                    int column = Differing(witness.Decision);
                    Report(context, regions, table.Outputs[column], earlier, later, earlier.Values[column], later.Values[column], witness);
                    break;
                }
            }
        }
    }

    /// <summary>Whether a decision came as far as a clause or row, and took it. Another output that nothing gives a value may have ended it before.</summary>
    private static bool Stands(Decision decision, Symbol giver) => giver is ClauseSymbol clause
        ? decision.Rules.Any(r => r.Applied == clause)
        : decision.Tables.Any(t => t.Row == giver);

    /// <summary>Whether two values are not the same in a case; unknown is a value where the decision came to its end.</summary>
    private static bool Differ(RequestRegions regions, Decision decision, BoundExpression a, BoundExpression b) =>
        (regions.ValueAt(a, decision), regions.ValueAt(b, decision)) is var (first, second)
        && (first is null || second is null ? decision.Gap is null && first != second : !ValueOrder.Same(first, second));

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
            "For " + CaseText.One(witness) + ", " + fact + ". " + repair,
            ImmutableArray.Create(new RelatedPlace(context.Tree.Text.Path, Place(context, first), NameOf(earlier) + ".")),
            example: CaseText.Example(witness, $"{NameOf(earlier)} and {NameOf(later)}".Replace("\"", string.Empty)));
    }

    private static TextSpan Place(RuleContext context, BoundExpression value) => context.Tree.SpanOf(value.Syntax);

    private static Symbol OwnerOf(Symbol giver) => giver is ClauseSymbol clause ? clause.Rule : ((RowSymbol)giver).Table;

    private static string NameOf(Symbol giver) => giver is ClauseSymbol clause
        ? (clause.Parent is null ? "rule " : "exception ") + Quoted.Text(DecisionText.Path(clause))
        : "row " + giver.Name + " of table " + Quoted.Name(((RowSymbol)giver).Table);
}
