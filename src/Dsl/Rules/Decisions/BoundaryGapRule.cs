using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>
/// SVP2010: two rules, or two rows of a table, that speak of one field below a value and above it, where a case that lies exactly on
/// the value is decided otherwise than those on both sides.
/// </summary>
public sealed class BoundaryGapRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2010", "Let a boundary belong to one side", "Rules", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RequestRegions regions in context.Regions())
        {
            Edge[] rules = regions.Request.Rules
                .Where(b => b.Root.Verdict != Verdict.Allow)
                .SelectMany(b => Edge.In(b.Root.Condition, b.Root))
                .ToArray();
            foreach ((Edge below, Edge above) in Pairs(rules).Where(p => ((ClauseSymbol)p.Below.Owner).Verdict == ((ClauseSymbol)p.Above.Owner).Verdict))
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                AnalyzeRules(context, regions, below, above);
            }

            foreach (TableBody table in regions.Request.Tables)
            {
                Edge[] rows = table.Rows.SelectMany(r => r.Cells.SelectMany(c => Edge.In(c, r))).ToArray();
                foreach ((Edge below, Edge above) in Pairs(rows))
                {
                    AnalyzeRows(context, regions, table, below, above);
                }
            }
        }
    }

    /// <summary>Neighbours that leave the value between them out.</summary>
    private static IEnumerable<(Edge Below, Edge Above)> Pairs(Edge[] edges)
    {
        ILookup<(FieldSymbol Field, decimal Place), Edge> above = edges.Where(e => !e.IsBelow).ToLookup(e => (e.Field, Coordinate.Of(e.Value)));
        return
            from lower in edges
            where lower.IsBelow
            from upper in above[(lower.Field, Coordinate.Of(lower.Value))]
            where upper.Owner != lower.Owner
            select (lower, upper);
    }

    private static void AnalyzeRules(RuleContext context, RequestRegions regions, Edge below, Edge above)
    {
        (ClauseSymbol lower, ClauseSymbol upper) = ((ClauseSymbol)below.Owner, (ClauseSymbol)above.Owner);
        if (regions.Of(BodyOf(regions, lower), lower) is not { } low || regions.Of(BodyOf(regions, upper), upper) is not { } high)
        {
            return;
        }

        Verdict verdict = lower.Verdict;
        var point = new BoundaryPoint(context.Facts.Project.Zones, regions, below);
        Witness? witness = point.Find(low.Stands, high.Stands, lower, d => d.Verdict < verdict, d => d.Verdict == verdict);
        if (witness is not null)
        {
            string fact = "rule " + Quoted.Name(lower.Rule) + " speaks of less, rule " + Quoted.Name(upper.Rule) + " of more, and the case itself is "
                + (witness.Decision.Verdict == Verdict.Refer ? "referred" : "allowed");
            Report(context, upper.Rule, below, above, witness, fact);
        }
    }

    private static void AnalyzeRows(RuleContext context, RequestRegions regions, TableBody table, Edge below, Edge above)
    {
        (RowSymbol lower, RowSymbol upper) = ((RowSymbol)below.Owner, (RowSymbol)above.Owner);
        if (regions.Of(table, lower) is not { } low || regions.Of(table, upper) is not { } high)
        {
            return;
        }

        // Where no row matches, all outputs of the table are left to their defaults, or to others.
        FieldSymbol? output = table.Outputs.FirstOrDefault(o => o.Default is not null || o.IsOptional);
        if (output is null)
        {
            return;
        }

        object? onLower = null;
        object? onUpper = null;
        var point = new BoundaryPoint(context.Facts.Project.Zones, regions, below);
        Witness? witness = point.Find(
            low.Stands,
            high.Stands,
            lower,
            d => d.Gap is null && RowIn(d, table) is null && !Same(d.Values[output], onLower) && !Same(d.Values[output], onUpper),
            d => d.Gap is null && Note(d, RowIn(d, table)));
        if (witness is not null)
        {
            string fact = "row " + lower.Name + " of table " + Quoted.Name(table.Table) + " speaks of less, row " + upper.Name + " of more, and no row of the case itself, for which "
                + output.Name + " is " + Quoted.Short(Symbols.Words.Value(output.Type, witness.Decision.Values[output]));
            Report(context, table.Table, below, above, witness, fact);
        }

        bool Note(Decision decision, RowSymbol? row)
        {
            onLower = row == lower ? decision.Values[output] : onLower;
            onUpper = row == upper ? decision.Values[output] : onUpper;
            return row == lower || row == upper;
        }
    }

    private static bool Same(object? a, object? b) => a is null ? b is null : b is not null && ValueOrder.Same(a, b);

    private static RowSymbol? RowIn(Decision decision, TableBody table) => decision.Tables.FirstOrDefault(t => t.Body == table)?.Row;

    private static RuleBody BodyOf(RequestRegions regions, ClauseSymbol clause) => regions.Request.Rules.First(b => b.Root == clause);

    private static void Report(RuleContext context, Symbol about, Edge below, Edge above, Witness witness, string fact)
    {
        TextSpan first = context.Tree.SpanOf(below.Comparison.Syntax);
        TextSpan second = context.Tree.SpanOf(above.Comparison.Syntax);
        context.Report(
            about,
            second,
            CaseText.Article(witness.Decision.Request, isFirst: true) + CaseText.Words(witness) + " falls between two: " + fact + ". Let one of them begin or end with " + Quoted.Short(Symbols.Words.Value(below.Field.Type, below.Value)) + ".",
            ImmutableArray.Create(new RelatedPlace(context.Tree.Text.Path, first, "The other side.")),
            ImmutableArray.Create(
                new Fix("Let the upper side begin there", ImmutableArray.Create(above.Closed(context.Tree))),
                new Fix("Let the lower side end there", ImmutableArray.Create(below.Closed(context.Tree)))),
            CaseText.Example(witness, "On the boundary"));
    }
}
