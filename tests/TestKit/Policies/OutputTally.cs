using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.TestKit.Policies;

/// <summary>In which of some cases outputs are given several values, or none.</summary>
internal sealed class OutputTally
{
    public OutputTally(RequestSymbol request, RequestRegions regions, Decision[] decisions)
    {
        foreach (FieldSymbol output in request.Fields.Where(f => f.Kind == FieldKind.Output))
        {
            Gaps += decisions.Any(d => d.Gap == output) ? 1 : 0;
            if (output.HitPolicy == HitPolicy.Unique && regions.GiversOf(output) is { } givers)
            {
                HasComputed |= givers.Any(g => g.Value is not ConstantExpression);
                Conflicts += Conflicting(regions, decisions, givers);
            }
        }

        foreach (TableBody table in request.Tables.Where(t => !t.Table.IsFirstMatch))
        {
            HasComputed |= table.Rows.Any(r => r.Values.Any(v => v is not ConstantExpression));
            Conflicts += table.Rows.Count(later => !later.IsOtherwise && table.Rows.Take(later.Ordinal).Any(earlier => decisions.Any(d =>
                d.Gap is null && Matches(regions, earlier, d) && Matches(regions, later, d) && Differ(regions, d, earlier.Values[0], later.Values[0]))));
        }
    }

    /// <summary>How many conflicts there are to be told.</summary>
    public int Conflicts { get; }

    /// <summary>How many outputs nothing gives in some case.</summary>
    public int Gaps { get; }

    /// <summary>Whether values are computed.</summary>
    public bool HasComputed { get; }

    private static bool Matches(RequestRegions regions, RowSymbol row, Decision decision) =>
        row.Cells.All(c => c is null || regions.ValueAt(c, decision) is true);

    private static int Conflicting(RequestRegions regions, Decision[] decisions, IReadOnlyList<(int Region, Symbol Giver, BoundExpression Value)> givers)
    {
        var told = new HashSet<Symbol>();
        foreach (Decision decision in decisions.Where(d => d.Gap is null))
        {
            (Symbol Owner, BoundExpression Value)[] stand = [.. givers.Where(g => Stands(decision, g.Giver)).Select(g => (OwnerOf(g.Giver), g.Value))];
            for (int later = 1; later < stand.Length; later++)
            {
                if (stand.Take(later).Any(e => e.Owner != stand[later].Owner && Differ(regions, decision, e.Value, stand[later].Value)))
                {
                    told.Add(stand[later].Owner);
                }
            }
        }

        return told.Count;
    }

    private static bool Stands(Decision decision, Symbol giver) => giver is ClauseSymbol clause
        ? decision.Rules.Any(r => r.Applied == clause)
        : decision.Tables.Any(t => t.Row == giver);

    private static Symbol OwnerOf(Symbol giver) => giver is ClauseSymbol clause ? clause.Rule : ((RowSymbol)giver).Table;

    /// <summary>Values past what arithmetic holds differ from nothing.</summary>
    private static bool Differ(RequestRegions regions, Decision decision, BoundExpression a, BoundExpression b)
    {
        try
        {
            return (regions.ValueAt(a, decision), regions.ValueAt(b, decision)) is ({ } first, { } second) && !ValueOrder.Same(first, second);
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
