using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>SVP4013: a standard that says not what is measured, or not what is aimed at. A promise on it may give the target instead.</summary>
public sealed class UnmeasuredStandardRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4013", "Give a standard a measure and a target", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (StandardSymbol standard in context.Policy.Standards)
        {
            bool hasTarget = !standard.Targets.IsEmpty || context.Facts.PromisesOn(standard).Any(promise => promise.OwnTarget is not null);
            string? missing = (standard.Measure, hasTarget) switch
            {
                (null, false) => "neither what is measured nor what is aimed at. Add 'measure …' and 'target …'",
                (null, true) => "not what is measured. Add 'measure …'",
                (_, false) => "not what is aimed at. Add 'target …'",
                _ => null,
            };
            if (missing is not null)
            {
                context.Report(standard, standard.NameSpan, "Standard " + Quoted.Name(standard) + " says " + missing + ": what isn't measured isn't predictable.");
            }
        }
    }
}
