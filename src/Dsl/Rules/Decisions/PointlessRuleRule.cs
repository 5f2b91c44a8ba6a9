using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>SVP2009: a rule that gives verdicts only, where another restricts the same or more in every case that it restricts.</summary>
public sealed class PointlessRuleRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2009", "Keep only rules that change something", "Rules", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        Dictionary<RequestSymbol, RequestRegions> regions = context.Regions().ToDictionary(r => r.Request);
        ImmutableArray<RuleSymbol> rules = context.Policy.Rules
            .Where(r => !r.Bodies.IsEmpty && r.Bodies.All(b => regions.ContainsKey(b.Request) && !DatedRules.GiveOutputs(b.Request)))
            .ToImmutableArray();
        foreach (RuleSymbol rule in rules.Where(r => GivesVerdictsOnly(r) && RestrictsSomething(regions, r)))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (rules.FirstOrDefault(other => other != rule && MakesPointless(context.Policy, regions, other, rule)) is { } stronger)
            {
                context.Report(
                    rule,
                    rule.NameSpan,
                    "Rule " + Quoted.Name(rule) + " changes no verdict: whenever it restricts a case, " + Quoted.Name(stronger)
                        + " restricts it as much or more. Remove it, or put its condition right.",
                    ImmutableArray.Create(new RelatedPlace(context.Tree.Text.Path, stronger.NameSpan, "This one does it already.")));
            }
        }
    }

    /// <summary>Of two that do the same, the later one is the pointless one.</summary>
    private static bool MakesPointless(PolicySymbol policy, Dictionary<RequestSymbol, RequestRegions> regions, RuleSymbol stronger, RuleSymbol rule) =>
        Covers(policy, regions, stronger, rule)
        && (stronger.NameSpan.Start < rule.NameSpan.Start || !GivesVerdictsOnly(stronger) || !Covers(policy, regions, rule, stronger));

    private static bool GivesVerdictsOnly(RuleSymbol rule) =>
        rule.Bodies.All(b => b.Root.WithExceptions().All(c => c.Effects.All(e => e is VerdictEffect)))
        && Restricting(rule.Bodies[0]).Any();

    /// <summary>One that restricts no case at all has findings of its own.</summary>
    private static bool RestrictsSomething(Dictionary<RequestSymbol, RequestRegions> regions, RuleSymbol rule) => rule.Bodies.Any(b =>
        Restrictions.Cases(regions[b.Request], Restricting(b), rule) is { } cases && !regions[b.Request].IsEmpty(cases, rule));

    /// <summary>Whether one rule restricts all that another does, and is never out of force or bent where the other is not.</summary>
    private static bool Covers(PolicySymbol policy, Dictionary<RequestSymbol, RequestRegions> regions, RuleSymbol stronger, RuleSymbol rule)
    {
        bool isInForceThen = (stronger.EffectiveFrom ?? DateTime.MinValue) <= (rule.EffectiveFrom ?? DateTime.MinValue)
            && (stronger.EffectiveUntil ?? DateTime.MaxValue) >= (rule.EffectiveUntil ?? DateTime.MaxValue);
        bool isBent = policy.Roles.Any(r => r.Discretions.Any(d => d.Rule == stronger));
        bool comesFirst = stronger.NameSpan.Start < rule.NameSpan.Start;
        return isInForceThen && !isBent && rule.Bodies.All(b => Covers(regions[b.Request], stronger, b, comesFirst));
    }

    private static bool Covers(RequestRegions regions, RuleSymbol stronger, RuleBody body, bool comesFirst)
    {
        if (stronger.Bodies.FirstOrDefault(b => b.Request == body.Request) is not { } other)
        {
            return false;
        }

        foreach ((_, ClauseSymbol clause) in Restricting(body))
        {
            int? covering = Restrictions.Cases(regions, Restricting(other).Where(c => IsAsStrict(c.Clause, clause, comesFirst)), body.Rule);
            if (covering is null || regions.Of(body, clause) is not { } region || !regions.IsWithin(region.Stands, covering.Value, body.Rule))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of two that are as strict, the first in the file decides: one that comes before the other and tells the customer why has its point.</summary>
    private static bool IsAsStrict(ClauseSymbol clause, ClauseSymbol than, bool comesFirst) =>
        Restrictions.Left(clause) > Restrictions.Left(than)
        || (Restrictions.Left(clause) == Restrictions.Left(than)
            && (comesFirst || than.Effects.All(e => e.Text is null))
            && !Restrictions.Roles(than).Except(Restrictions.Roles(clause)).Any());

    private static IEnumerable<(RuleBody Body, ClauseSymbol Clause)> Restricting(RuleBody body) =>
        body.Root.WithExceptions().Where(c => Restrictions.Left(c) != Verdict.Allow).Select(c => (body, c));
}
