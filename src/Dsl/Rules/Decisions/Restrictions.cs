using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>What clauses restrict, and in which cases.</summary>
internal static class Restrictions
{
    /// <summary>Every clause of a request that denies or refers, in file order.</summary>
    public static IReadOnlyList<(RuleBody Body, ClauseSymbol Clause)> Of(RequestSymbol request)
    {
        var restricting = new List<(RuleBody, ClauseSymbol)>();
        foreach (RuleBody body in request.Rules)
        {
            foreach (ClauseSymbol clause in body.Root.WithExceptions())
            {
                if (clause.Verdict != Verdict.Allow)
                {
                    restricting.Add((body, clause));
                }
            }
        }

        return restricting;
    }

    /// <summary>The cases in which one of some clauses stands; null where that was given up.</summary>
    public static int? Cases(RequestRegions regions, IEnumerable<(RuleBody Body, ClauseSymbol Clause)> clauses, Symbol about)
    {
        var sets = new List<int>();
        foreach ((RuleBody body, ClauseSymbol clause) in clauses)
        {
            if (regions.Of(body, clause) is not { } region)
            {
                return null;
            }

            sets.Add(region.Stands);
        }

        return regions.Union(sets, about);
    }
}
