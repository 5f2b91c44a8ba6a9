using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Exceptions;

/// <summary>SVP2012: a rule that says itself that it burdens more people than it stops.</summary>
public sealed class BurdensManyRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2012", "Burden no more people than a rule is meant for", "Rules", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RuleSymbol rule in context.Policy.Rules)
        {
            if (rule is { Burdens: { } burdens, Stops: { } stops } && burdens > stops
                && ((RuleSyntax)rule.Syntax).Block.Clauses.OfType<BurdensClauseSyntax>().FirstOrDefault() is { } clause)
            {
                context.Report(
                    rule,
                    context.Tree.SpanOf(clause),
                    "Rule " + Quoted.Name(rule) + " burdens " + Share(burdens) + " of people to stop " + Share(stops)
                        + ". Narrow its condition to those whom it is meant for, or except the others.");
            }
        }
    }

    private static string Share(decimal share) => Symbols.Words.Number(share * 100) + "%";
}
