using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>Whether one rule restricts all that another does, in every case.</summary>
internal sealed class Coverage
{
    private readonly Dictionary<RequestSymbol, RequestRegions> _regions;
    private readonly HashSet<RuleSymbol> _bent;
    private readonly Dictionary<ClauseSymbol, int[]?> _samples = new();
    private readonly Dictionary<RuleBody, ClauseSymbol[]> _restricting = new();

    public Coverage(PolicySymbol policy, Dictionary<RequestSymbol, RequestRegions> regions)
    {
        _bent = new HashSet<RuleSymbol>(policy.Roles.SelectMany(r => r.Discretions).Select(d => d.Rule).OfType<RuleSymbol>());
        _regions = regions;
    }

    /// <summary>Whether a rule restricts some case. One that restricts none has findings of its own.</summary>
    public bool RestrictsSomething(RuleSymbol rule) => rule.Bodies.Any(b =>
        Restrictions.Cases(_regions[b.Request], Restricting(b).Select(c => (b, c)), rule) is { } cases && _regions[b.Request].IsEmpty(cases, rule) == false);

    /// <summary>
    /// Whether <paramref name="stronger"/> restricts all that <paramref name="rule"/> does, and is never bent where that is not; null where
    /// that was given up.
    /// </summary>
    public bool? Covers(RuleSymbol stronger, RuleSymbol rule)
    {
        bool comesFirst = stronger.NameSpan.Start < rule.NameSpan.Start;
        bool?[] answers = _bent.Contains(stronger) ? [false] : rule.Bodies.Select(b => Covers(stronger, b, comesFirst)).ToArray();
        return answers.Contains(false) ? false : answers.Contains(null) ? null : true;
    }

    /// <summary>The clauses of a rule that deny or refer.</summary>
    private ClauseSymbol[] Restricting(RuleBody body)
    {
        if (!_restricting.TryGetValue(body, out ClauseSymbol[]? clauses))
        {
            clauses = body.Root.WithExceptions().Where(c => c.Verdict != Verdict.Allow).ToArray();
            _restricting.Add(body, clauses);
        }

        return clauses;
    }

    private bool? Covers(RuleSymbol stronger, RuleBody body, bool comesFirst)
    {
        RequestRegions regions = _regions[body.Request];
        if (stronger.Bodies.FirstOrDefault(b => b.Request == body.Request) is not { } other)
        {
            return false;
        }

        foreach (ClauseSymbol clause in Restricting(body))
        {
            var asStrict = new List<(RuleBody, ClauseSymbol)>();
            foreach (ClauseSymbol covering in Restricting(other))
            {
                if (IsAsStrict(covering, clause, comesFirst))
                {
                    asStrict.Add((other, covering));
                }
            }

            if (!MayCover(regions, asStrict, body, clause))
            {
                return false;
            }

            bool? isCovered = Restrictions.Cases(regions, asStrict, body.Rule) is { } covered && regions.Of(body, clause) is { } region
                ? regions.IsWithin(region.Stands, covered, body.Rule)
                : null;
            if (isCovered != true)
            {
                return isCovered;
            }
        }

        return true;
    }

    /// <summary>One cell tells most pairs of rules apart, at no cost: of many rules nearly all have nothing to do with each other.</summary>
    private bool MayCover(RequestRegions regions, List<(RuleBody Body, ClauseSymbol Clause)> covering, RuleBody body, ClauseSymbol clause)
    {
        if (!_samples.TryGetValue(clause, out int[]? sample))
        {
            // Which cases no comparison rules out is a question that may be given up, like any other.
            int? cases = regions.Of(body, clause) is { } region ? regions.Ask(clause, sets => (int?)sets.And(region.Stands, sets.Feasible)) : null;
            sample = cases is { } some and not Diagram.None ? regions.Sample(some) : null;
            _samples.Add(clause, sample);
        }

        if (sample is null)
        {
            return true;
        }

        foreach ((RuleBody other, ClauseSymbol strict) in covering)
        {
            if (regions.Of(other, strict) is not { } stands || regions.Contains(stands.Stands, sample))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of two that are as strict, the first in the file decides: one that comes before the other and tells the customer why has its point.</summary>
    private static bool IsAsStrict(ClauseSymbol clause, ClauseSymbol than, bool comesFirst) =>
        clause.Verdict > than.Verdict
        || (clause.Verdict == than.Verdict
            && (comesFirst || than.Effects.All(e => e.Text is null))
            && !than.Approvers.Except(clause.Approvers).Any());
}
