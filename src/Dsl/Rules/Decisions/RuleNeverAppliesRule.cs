using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>SVP2003: a rule whose condition no case meets, or that is in force on no day of its policy; a row of a table that no case comes to.</summary>
public sealed class RuleNeverAppliesRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2003", "Let every rule apply to some case", "Rules", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RequestRegions regions in context.Regions())
        {
            foreach (RuleBody body in regions.Request.Rules)
            {
                if (regions.Space.Day is { } day && Enumerable.Range(0, day.CellCount).All(c => !day.IsInForce(body.Rule, c)))
                {
                    context.Report(
                        body.Rule,
                        body.Rule.NameSpan,
                        "Rule " + Quoted.Name(body.Rule) + " never applies: it is in force on no day on which policy " + Quoted.Name(context.Policy) + " is. Put its dates right, or remove the rule.");
                    continue;
                }

                // One that is written 'when no' says itself that it is switched off.
                if (body.Root.Condition is { } condition and not ConstantExpression && regions.Of(body, body.Root) is { } region && regions.IsEmpty(region.Applies, body.Rule) == true)
                {
                    context.Report(
                        body.Rule,
                        context.Tree.SpanOf(condition.Syntax),
                        "Rule " + Quoted.Name(body.Rule) + " never applies: no " + body.Request.Name + " meets its condition "
                            + Quoted.Text(context.Tree.TextOf(condition.Syntax)) + ". Put the condition right, or remove the rule.");
                }
            }
        }

        AnalyzeRows(context);
    }

    /// <summary>Rows are rules. A table of several requests may have rows that are meant for one of them.</summary>
    private static void AnalyzeRows(RuleContext context)
    {
        var dead = new Dictionary<(TableSymbol Table, int Ordinal), (int Requests, bool IsHidden)>();
        foreach (RequestRegions regions in context.Regions())
        {
            foreach (TableBody body in regions.Request.Tables)
            {
                var contradicted = new Lazy<HashSet<RowSymbol>>(() => Contradicted(regions, body));
                foreach (RowSymbol row in body.Rows.Where(IsMeant))
                {
                    context.CancellationToken.ThrowIfCancellationRequested();
                    if (regions.Of(body, row) is { } region && regions.IsEmpty(region.Stands, row) == true)
                    {
                        bool isHidden = regions.IsEmpty(region.Matches, row) != true;
                        if (!isHidden || body.Table.IsFirstMatch || !contradicted.Value.Contains(row))
                        {
                            dead.TryGetValue((body.Table, row.Ordinal), out (int Requests, bool) others);
                            dead[(body.Table, row.Ordinal)] = (others.Requests + 1, isHidden);
                        }
                    }
                }
            }
        }

        foreach (TableSymbol table in dead.Keys.Select(row => row.Table).Distinct())
        {
            bool IsDead(RowSymbol row) => dead.TryGetValue((table, row.Ordinal), out (int Requests, bool) found) && found.Requests == table.Bodies.Length;
            RowSymbol[] rows = table.Bodies[0].Rows.Where(IsMeant).ToArray();

            // Where nothing is left from some row on, that is told once.
            int last = Array.FindLastIndex(rows, row => !IsDead(row)) + 1;
            foreach (RowSymbol row in rows.Take(last + 1).Where(IsDead))
            {
                Report(context, row, dead[(table, row.Ordinal)].IsHidden, hasMore: row == rows.ElementAtOrDefault(last) && last < rows.Length - 1);
            }
        }
    }

    /// <summary>The rows that an earlier one may meet with other values: of a table without 'first match', that is what is wrong with them (SVP2007).</summary>
    private static HashSet<RowSymbol> Contradicted(RequestRegions regions, TableBody body)
    {
        var rows = new DifferingRows(regions, body);
        return new HashSet<RowSymbol>(rows.Rows.Where((_, j) => rows.Before(j).Any()));
    }

    /// <summary>What 'otherwise' takes may be nothing: it is there in case.</summary>
    private static bool IsMeant(RowSymbol row) => !row.IsOtherwise;

    private static void Report(RuleContext context, RowSymbol row, bool isHidden, bool hasMore) => context.Report(
        row.Table,
        CellsOf(context.Tree, (RowClauseSyntax)row.Syntax),
        "Row " + row.Name + " of table " + Quoted.Name(row.Table) + " never applies" + (hasMore ? ", and no row after it: " : ": ") + (isHidden
            ? "whenever it would, so does a row before it. " + (row.Table.IsFirstMatch ? "Put it before that one, or remove it." : "Remove it.")
            : "no " + row.Request.Name + " meets its cells. Put them right, or remove the row."));

    private static TextSpan CellsOf(SyntaxTree tree, RowClauseSyntax row) =>
        TextSpan.FromBounds(tree.SpanOf(row.Cells[0]).Start, tree.SpanOf(row.Cells[row.Cells.Count - 1]).End);
}
