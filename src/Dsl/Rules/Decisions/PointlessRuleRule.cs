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
            .Where(r => !r.Bodies.IsEmpty && r.Bodies.All(b => regions.ContainsKey(b.Request)))
            .ToImmutableArray();
        var coverage = new Coverage(context.Policy, regions);
        foreach (RuleSymbol rule in rules.Where(r => GivesVerdictsOnly(r) && coverage.RestrictsSomething(r)))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (rules.FirstOrDefault(other => other != rule && MakesPointless(coverage, other, rule)) is { } stronger)
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
    private static bool MakesPointless(Coverage coverage, RuleSymbol stronger, RuleSymbol rule) =>
        coverage.Covers(stronger, rule) == true
        && (stronger.NameSpan.Start < rule.NameSpan.Start || !GivesVerdictsOnly(stronger) || coverage.Covers(rule, stronger) == false);

    private static bool GivesVerdictsOnly(RuleSymbol rule) => rule.Bodies.All(b => b.Root.WithExceptions().All(c => c.Effects.All(e => e is VerdictEffect)));
}
