using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Capacity;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Improvement;

/// <summary>SVP5002: an improvement of something that isn't measured, has no target, or isn't kept as it is.</summary>
public sealed class ImprovementWithoutBaseRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP5002", "Be consistent before you get better", "Improvement", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (ImprovementSymbol plan in context.Policy.Improvements)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (plan is { Standard: { HasErrors: false } standard, HasErrors: false } && Lack(context, plan, standard) is { } lack)
            {
                context.Report(plan, plan.Tree.SpanOf(((ImproveSyntax)plan.Syntax).Standard), lack);
            }
        }
    }

    /// <summary>What is missing before the standard can get better; null: nothing.</summary>
    private static string? Lack(RuleContext context, ImprovementSymbol plan, StandardSymbol standard)
    {
        string name = Quoted.Name(standard);
        if (standard.Measure is null)
        {
            return "Nothing says how " + name + " is measured, so nobody will know that it gets better. Add 'measure …' to the standard.";
        }

        if (standard.Targets.IsEmpty)
        {
            return name + " has no target, so there is nothing to hold before it gets better. Add 'target …' to the standard.";
        }

        foreach (BackedTarget target in context.Facts.TargetsOf(standard))
        {
            if (target.Model is { } model && !model.Keeps(plan.From))
            {
                return "The plan starts " + name + " from " + CapacityWords.Percent(plan.From) + ", and about " + CapacityWords.MostPercent(model.Level) + " is likely today "
                    + CapacityWords.Assumptions(model) + ". Be sure of what you have first: start from there, or staff what it takes.";
            }
        }

        return null;
    }
}
