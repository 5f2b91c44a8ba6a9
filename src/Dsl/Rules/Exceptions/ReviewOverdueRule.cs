using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Exceptions;

/// <summary>SVP2013: a rule, or a policy, that should have been looked at again before the day that the settings name.</summary>
public sealed class ReviewOverdueRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2013", "Look at rules again when they are due", "Rules", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context.Options.AsOf is not { } day)
        {
            return;
        }

        if (context.Policy.ReviewBy is { } due && due < day && context.Tree.Root.Policy is { } head
            && head.Clauses.OfType<ReviewByClauseSyntax>().FirstOrDefault() is { } clause)
        {
            Report(context, context.Policy, "Policy", clause, due, day);
        }

        foreach (RuleSymbol rule in context.Policy.Rules)
        {
            if (rule.ReviewBy is { } date && date < day
                && ((RuleSyntax)rule.Syntax).Block.Clauses.OfType<ReviewByClauseSyntax>().FirstOrDefault() is { } own)
            {
                Report(context, rule, "Rule", own, date, day);
            }
        }
    }

    private static void Report(RuleContext context, Symbol about, string kind, ReviewByClauseSyntax clause, DateTime due, DateTime day) => context.Report(
        about,
        context.Tree.SpanOf(clause.Date),
        kind + " " + Quoted.Name(about) + " was to be looked at again by " + Symbols.Words.Date(due) + ", and it is " + Symbols.Words.Date(day)
            + ". Ask whether it still serves anybody, and set the next date.");
}
