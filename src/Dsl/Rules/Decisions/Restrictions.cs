using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>What clauses restrict, and in which cases.</summary>
internal static class Restrictions
{
    /// <summary>The verdict that a clause leaves where it stands.</summary>
    public static Verdict Left(ClauseSymbol clause) => clause.Effects.OfType<VerdictEffect>().Select(e => e.Verdict).DefaultIfEmpty(Verdict.Allow).Max();

    /// <summary>The roles that a clause refers to.</summary>
    public static IEnumerable<RoleSymbol> Roles(ClauseSymbol clause) => clause.Effects.OfType<VerdictEffect>().Select(e => e.Role).OfType<RoleSymbol>().Distinct();

    /// <summary>Every clause of a request that denies or refers, in file order.</summary>
    public static IEnumerable<(RuleBody Body, ClauseSymbol Clause)> Of(RequestSymbol request) => request.Rules
        .SelectMany(b => b.Root.WithExceptions().Where(c => Left(c) != Verdict.Allow).Select(c => (b, c)));

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

        return regions.Ask(about, () => (int?)sets.Aggregate(Diagram.None, regions.Diagram.Or));
    }
}
