using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>Whether one rule restricts all that another does, in every case.</summary>
internal sealed class Coverage
{
    private readonly PolicySymbol _policy;
    private readonly Dictionary<RequestSymbol, RequestRegions> _regions;
    private readonly Dictionary<ClauseSymbol, Witness?> _samples = new();

    public Coverage(PolicySymbol policy, Dictionary<RequestSymbol, RequestRegions> regions)
    {
        _policy = policy;
        _regions = regions;
    }

    /// <summary>The clauses of a rule that deny or refer.</summary>
    public static IEnumerable<ClauseSymbol> Restricting(RuleBody body) => body.Root.WithExceptions().Where(c => Restrictions.Left(c) != Verdict.Allow);

    /// <summary>Whether a rule restricts some case. One that restricts none has findings of its own.</summary>
    public bool RestrictsSomething(RuleSymbol rule) => rule.Bodies.Any(b =>
        Restrictions.Cases(_regions[b.Request], Restricting(b).Select(c => (b, c)), rule) is { } cases && !_regions[b.Request].IsEmpty(cases, rule));

    /// <summary>Whether <paramref name="stronger"/> restricts all that <paramref name="rule"/> does, and is never bent where that is not.</summary>
    public bool Covers(RuleSymbol stronger, RuleSymbol rule)
    {
        bool isBent = _policy.Roles.Any(r => r.Discretions.Any(d => d.Rule == stronger));
        bool comesFirst = stronger.NameSpan.Start < rule.NameSpan.Start;
        return !isBent && rule.Bodies.All(b => Covers(stronger, b, comesFirst));
    }

    private bool Covers(RuleSymbol stronger, RuleBody body, bool comesFirst)
    {
        RequestRegions regions = _regions[body.Request];
        if (stronger.Bodies.FirstOrDefault(b => b.Request == body.Request) is not { } other)
        {
            return false;
        }

        foreach (ClauseSymbol clause in Restricting(body))
        {
            (RuleBody, ClauseSymbol)[] asStrict = Restricting(other).Where(c => IsAsStrict(c, clause, comesFirst)).Select(c => (other, c)).ToArray();
            if (!MayCover(regions, asStrict, body, clause)
                || Restrictions.Cases(regions, asStrict, body.Rule) is not { } covering
                || regions.Of(body, clause) is not { } region
                || !regions.IsWithin(region.Stands, covering, body.Rule))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One case tells most pairs of rules apart, at no cost: of many rules nearly all have nothing to do with each other.</summary>
    private bool MayCover(RequestRegions regions, (RuleBody Body, ClauseSymbol Clause)[] covering, RuleBody body, ClauseSymbol clause)
    {
        if (!_samples.TryGetValue(clause, out Witness? sample))
        {
            sample = regions.Of(body, clause) is { } region ? regions.Find(region.Stands, _ => true) : null;
            _samples.Add(clause, sample);
        }

        return sample is null || covering.Any(c => regions.Of(c.Body, c.Clause) is { } other && regions.Contains(other.Stands, sample.Decision));
    }

    /// <summary>Of two that are as strict, the first in the file decides: one that comes before the other and tells the customer why has its point.</summary>
    private static bool IsAsStrict(ClauseSymbol clause, ClauseSymbol than, bool comesFirst) =>
        Restrictions.Left(clause) > Restrictions.Left(than)
        || (Restrictions.Left(clause) == Restrictions.Left(than)
            && (comesFirst || than.Effects.All(e => e.Text is null))
            && !Restrictions.Roles(than).Except(Restrictions.Roles(clause)).Any());
}
