using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Why a decided case has not another verdict: the fewest fields that would have to differ.</summary>
/// <remarks>
/// The fewest changes are a shortest path through the diagram of the verdict's region, on which each field that leaves its present cell
/// costs one: exact, where no comparison of two fields or with arithmetic is involved. Such a comparison costs nothing itself, so that
/// the path is then a lower bound. Whatever is given has been decided by the evaluator.
/// </remarks>
public sealed class WhyNot
{
    /// <summary>The most sets of fields that are looked at.</summary>
    private const int MaxSets = 100;

    private WhyNot(Decision decision, Verdict wanted, bool isExact, ImmutableArray<CaseChange> changes)
    {
        Decision = decision;
        Wanted = wanted;
        IsExact = isExact;
        Changes = changes;
    }

    /// <summary>The case as it is.</summary>
    public Decision Decision { get; }

    /// <summary>The verdict that it should have.</summary>
    public Verdict Wanted { get; }

    /// <summary>Whether fewer fields cannot do, and no changes means that none can: the request compares no two fields, and nothing by arithmetic, and looking did not take too long.</summary>
    public bool IsExact { get; }

    /// <summary>Sets of fields of the least size, in the order of the request; none where it has the verdict, or where no change gives it.</summary>
    public ImmutableArray<CaseChange> Changes { get; }

    /// <summary>How many fields would have to differ; 0 where it has the verdict, null where no change gives it.</summary>
    public int? Fewest => Decision.Verdict == Wanted ? 0 : Changes.IsEmpty ? null : Changes[0].Fields.Length;

    /// <summary>Finds the changes.</summary>
    /// <param name="regions">The regions of the request.</param>
    /// <param name="evaluator">Decides what is given.</param>
    /// <param name="decision">The case, decided.</param>
    /// <param name="wanted">The verdict that it should have.</param>
    /// <param name="most">The most sets that are given.</param>
    /// <returns>The changes; null where the regions of the verdict were given up (SVP2015).</returns>
    public static WhyNot? Of(RequestRegions regions, Evaluator evaluator, Decision decision, Verdict wanted, int most = 10)
    {
        bool isExact = !regions.Space.Variables.Any(v => v is OrderVariable);
        if (decision.Verdict == wanted)
        {
            return new WhyNot(decision, wanted, isExact, ImmutableArray<CaseChange>.Empty);
        }

        if (RegionOf(regions, wanted) is not { } region)
        {
            return null;
        }

        // A case in which nothing gives an output a value has the verdict of its rules, and no decision.
        int? decided = DecidedIn(regions, region);
        return regions.Ask(regions.Request, sets =>
        {
            var finder = new ChangeFinder(regions, sets, evaluator, decision, wanted, decided ?? region);
            ImmutableArray<CaseChange> changes = Nearest(finder, most);
            return new WhyNot(decision, wanted, isExact && decided is not null && !finder.IsSpent, changes);
        });
    }

    /// <summary>The cases of a region in which every output has a value; null where that was given up.</summary>
    private static int? DecidedIn(RequestRegions regions, int region)
    {
        int? decided = region;
        foreach (FieldSymbol output in regions.Request.Fields.Where(f => f is { Kind: FieldKind.Output, Default: null, Formula: null, IsOptional: false }))
        {
            decided = decided is { } cases && regions.GiversOf(output) is { } givers && regions.Union(givers.Select(g => g.Region), output) is { } given
                ? regions.Ask(output, sets => (int?)sets.And(cases, given))
                : null;
        }

        return decided;
    }

    private static ImmutableArray<CaseChange> Nearest(ChangeFinder finder, int most)
    {
        ImmutableArray<CaseChange> changes = ImmutableArray<CaseChange>.Empty;
        for (int size = finder.LeastSize; size <= finder.GreatestSize && changes.IsEmpty && !finder.IsSpent; size++)
        {
            changes = finder.SetsOf(size, MaxSets).Select(finder.Change).OfType<CaseChange>().Take(most).ToImmutableArray();
        }

        return changes;
    }

    /// <summary>The cases of a verdict.</summary>
    private static int? RegionOf(RequestRegions regions, Verdict wanted)
    {
        int? Restricted(Verdict least)
        {
            int? all = Diagram.None;
            foreach (RuleBody rule in regions.Request.Rules)
            {
                foreach (ClauseSymbol clause in rule.Root.WithExceptions())
                {
                    bool restricts = clause.Effects.OfType<VerdictEffect>().Any(e => e.Verdict >= least);
                    all = !restricts ? all
                        : all is { } sofar && regions.Of(rule, clause) is { } region ? regions.Ask(clause, sets => (int?)sets.Or(sofar, region.Stands))
                        : null;
                }
            }

            return all;
        }

        int? denied = Restricted(Verdict.Deny);
        int? restricted = Restricted(Verdict.Refer);
        return denied is not { } deny || restricted is not { } refer ? null : wanted switch
        {
            Verdict.Deny => deny,
            Verdict.Refer => regions.Ask(regions.Request, sets => (int?)sets.Without(refer, deny)),
            _ => regions.Ask(regions.Request, sets => (int?)sets.Not(refer)),
        };
    }
}
