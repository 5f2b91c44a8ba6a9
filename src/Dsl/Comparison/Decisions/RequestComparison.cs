using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>
/// Which cases of a request two versions of a policy decide in different ways, in groups. Every case that they do lies in a group, or in
/// what was left undecided; every group that has a witness is a change.
/// </summary>
internal sealed class RequestComparison
{
    private readonly SharedRegions _regions;
    private readonly MeaningKey _beforeKeys;
    private readonly MeaningKey _afterKeys;
    private readonly ImmutableArray<DecisionGroup>.Builder _groups = ImmutableArray.CreateBuilder<DecisionGroup>();
    private readonly ImmutableArray<UndecidedChange>.Builder _undecided = ImmutableArray.CreateBuilder<UndecidedChange>();

    private RequestComparison(SharedRegions regions, MeaningKey beforeKeys, MeaningKey afterKeys)
    {
        _regions = regions;
        _beforeKeys = beforeKeys;
        _afterKeys = afterKeys;
    }

    /// <summary>The groups: gaps, verdicts, then outputs in the order written. One without a witness may be empty.</summary>
    public ImmutableArray<DecisionGroup> Groups { get; private set; }

    /// <summary>What was left undecided.</summary>
    public ImmutableArray<UndecidedChange> Undecided { get; private set; }

    private RequestSymbol Before => _regions.Before;

    private RequestSymbol After => _regions.After;

    /// <summary>Compares two versions of a request.</summary>
    /// <param name="before">The request in the old version; it and all that it needs is sound.</param>
    /// <param name="after">The request in the new version; it and all that it needs is sound.</param>
    /// <param name="zones">Where the evaluator finds time zones.</param>
    /// <param name="limits">What a question may cost.</param>
    /// <param name="missing">Where the versions have no case in common, the field for which.</param>
    /// <returns>Null where the versions have no case in common.</returns>
    public static RequestComparison? Of(RequestSymbol before, RequestSymbol after, TimeZoneSource? zones, QuestionLimits limits, out SharedField? missing)
    {
        var beforeKeys = new MeaningKey(before);
        var afterKeys = new MeaningKey(after);
        if (SharedSpace.Of(before, after, beforeKeys, afterKeys, out missing) is not { } space)
        {
            return null;
        }

        var comparison = new RequestComparison(new SharedRegions(space, beforeKeys, afterKeys, zones, limits), beforeKeys, afterKeys);
        comparison.Compare();
        return comparison;
    }

    /// <summary>Whether a case that both versions have decided lies in a group.</summary>
    public bool Contains(DecisionGroup group, Decision before, Decision after) => group.Regions.Any(r => _regions.Contains(r, before, after));

    /// <summary>Whether a field says something about the cases of a group.</summary>
    public bool Tells(DecisionGroup group, FieldSymbol field) => group.Regions.Any(r => _regions.Tells(r, field));

    private void Compare()
    {
        (FieldSymbol Before, FieldSymbol After)[] outputs = After.Fields.Where(IsDecided)
            .Select(f => (Before: Before.Member(f.Name)!, After: f))
            .Where(p => p.Before is not null && IsDecided(p.Before) && p.Before.Type.Kind == p.After.Type.Kind && p.Before.Type.Currency == p.After.Type.Currency)
            .ToArray();

        // What is written alike is alike: only the rest is worth a look at all cases.
        bool hasOtherVerdicts = _beforeKeys.OfVerdicts() != _afterKeys.OfVerdicts();
        outputs = outputs.Where(p => _beforeKeys.Of(p.Before) != _afterKeys.Of(p.After)).ToArray();
        int oldGaps = Asked(Before, sets => (int?)Gaps(sets.Diagram, sets.Before));
        int newGaps = Asked(After, sets => (int?)Gaps(sets.Diagram, sets.After));
        int decided = Asked(After, sets => (int?)sets.Diagram.Not(sets.Diagram.Or(oldGaps, newGaps)), Diagram.All);
        if (GapKey(Before, _beforeKeys) != GapKey(After, _afterKeys))
        {
            Add(cases => new GapGroup(true, cases), Asked(After, sets => (int?)sets.Diagram.Without(newGaps, oldGaps)));
            Add(cases => new GapGroup(false, cases), Asked(After, sets => (int?)sets.Diagram.Without(oldGaps, newGaps)));
        }

        if (hasOtherVerdicts)
        {
            _groups.AddRange(Asked(After, sets => Verdicts(sets, decided), []));
        }

        foreach ((FieldSymbol old, FieldSymbol now) in outputs)
        {
            _groups.AddRange(Asked(now, sets => Outputs(sets, old, now, decided), []));
        }

        Groups = _groups.Select(Shown).ToImmutableArray();
        foreach (var unproved in Groups.Where(g => g.Witness is null).GroupBy(g => g is OutputGroup { NewOutput: var output } ? (Symbol)output : After))
        {
            _undecided.Add(new UndecidedChange(unproved.Key, DecisionWords.Unproved(unproved.Key, unproved.ToArray())));
        }

        Undecided = _undecided.Distinct().ToImmutableArray();
    }

    private static bool IsDecided(FieldSymbol field) => field.Kind is FieldKind.Output or FieldKind.Formula;

    private int Asked(Symbol about, Func<SharedSets, int?> question, int standard = Diagram.None) => Asked<int?>(about, question, standard)!.Value;

    private T Asked<T>(Symbol about, Func<SharedSets, T?> question, T standard)
    {
        T? answer = _regions.Ask(question, out string? why);
        if (why is not null)
        {
            _undecided.Add(new UndecidedChange(about, why));
        }

        return answer ?? standard;
    }

    private void Add(Func<ImmutableArray<int>, DecisionGroup> make, int region)
    {
        if (_regions.Feasible(region) is var possible && possible != Diagram.None)
        {
            _groups.Add(make(ImmutableArray.Create(possible)));
        }
    }

    private static string GapKey(RequestSymbol request, MeaningKey keys) =>
        string.Join("\n", request.Fields.Where(f => f.Kind == FieldKind.Output && !f.IsOptional && f.Default is null).Select(keys.Of));

    private static int Gaps(Diagram sets, VersionRegions version) => version.Request.Fields.Aggregate(Diagram.None, (all, f) => sets.Or(all, version.Gap(f)));

    private List<DecisionGroup> Verdicts(SharedSets shared, int decided)
    {
        Diagram sets = shared.Diagram;
        var groups = new List<DecisionGroup>();
        (int more, int fewer, int others) = Approvers(shared, decided);
        List<(ClauseSymbol? Clause, Verdict Verdict, int Region)> news = shared.After.Deciders();
        foreach ((ClauseSymbol? oldClause, Verdict old, int oldRegion) in shared.Before.Deciders())
        {
            foreach ((ClauseSymbol? newClause, Verdict now, int newRegion) in news)
            {
                int both = sets.And(sets.And(oldRegion, newRegion), decided);
                if (old != now)
                {
                    Group(VerdictGroup.DirectionOf(old, now), both);
                }
                else if (now == Verdict.Refer)
                {
                    Group(ChangeDirection.Stricter, sets.And(both, more));
                    Group(ChangeDirection.Looser, sets.And(both, fewer));
                    Group(ChangeDirection.Different, sets.And(both, others));
                }

                void Group(ChangeDirection direction, int region)
                {
                    if (_regions.Feasible(region) is var possible && possible != Diagram.None)
                    {
                        groups.Add(new VerdictGroup(oldClause, newClause, direction, ImmutableArray.Create(possible)));
                    }
                }
            }
        }

        return groups;
    }

    /// <summary>Where more must approve, where fewer, and where others.</summary>
    private (int More, int Fewer, int Others) Approvers(SharedSets shared, int decided)
    {
        Diagram sets = shared.Diagram;
        Dictionary<string, int> olds = shared.Before.Approvers();
        Dictionary<string, int> news = shared.After.Approvers();
        int added = Beyond(news, olds);
        int removed = Beyond(olds, news);
        return (sets.Without(added, removed), sets.Without(removed, added), sets.And(added, removed));

        int Beyond(Dictionary<string, int> some, Dictionary<string, int> others) => sets.And(decided, some.Aggregate(
            Diagram.None,
            (all, role) => sets.Or(all, others.TryGetValue(role.Key, out int there) ? sets.Without(role.Value, there) : role.Value)));
    }

    private List<DecisionGroup> Outputs(SharedSets shared, FieldSymbol old, FieldSymbol now, int decided)
    {
        Diagram sets = shared.Diagram;
        List<OutputPiece> olds = shared.Before.Values(old);
        List<OutputPiece> news = shared.After.Values(now);
        ILookup<string, OutputPiece> byKey = news.ToLookup(p => p.Key, StringComparer.Ordinal);
        int same = sets.Union(olds.GroupBy(o => o.Key, StringComparer.Ordinal)
            .Select(o => sets.And(Union(o), Union(byKey[o.Key])))
            .ToArray());
        int Union(IEnumerable<OutputPiece> pieces) => sets.Union(pieces.Select(p => p.Region).ToArray());
        int open = sets.Without(decided, same);
        var parts = new List<(Symbol? Before, Symbol? After, int Sign, int Region)>();
        foreach (OutputPiece o in olds)
        {
            int rest = sets.And(open, o.Region);
            foreach (OutputPiece n in rest == Diagram.None ? [] : news)
            {
                int region = _regions.Feasible(sets.And(rest, n.Region));
                if (region != Diagram.None)
                {
                    parts.Add((o.Giver, n.Giver, OutputGroup.SignOf(o.Constant, n.Constant, now.Type), region));
                }
            }
        }

        return parts.GroupBy(p => (p.Before, p.After, p.Sign))
            .Select(g => (DecisionGroup)new OutputGroup(g.Key.Before, g.Key.After, old, now, g.Key.Sign, g.Select(p => p.Region).ToImmutableArray()))
            .ToList();
    }

    private DecisionGroup Shown(DecisionGroup group) => group with
    {
        Witness = Asked(After, sets => _regions.Find(sets, group.Regions, group.IsShownBy), null!),
    };
}
