using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Experience;

/// <summary>SVP5007: a moment of truth that nobody answers for, or for which no standard holds.</summary>
public sealed class MomentWithoutOwnerRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP5007", "Give every moment an owner and a standard", "Improvement", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (MomentSymbol moment in context.Policy.Moments.Where(m => !m.IsOutsideControl))
        {
            string? lack = (moment.Owner, moment.Standards.IsEmpty) switch
            {
                (null, true) => "Nobody answers for moment " + Quoted.Name(moment) + ", and no standard holds there. Add 'owner …' and 'standards …'",
                (null, false) => "Nobody answers for moment " + Quoted.Name(moment) + ". Add 'owner …'",
                (_, true) => "No standard holds at moment " + Quoted.Name(moment) + ". Add 'standards …'",
                _ => null,
            };
            if (lack is not null)
            {
                context.Report(moment, moment.NameSpan, lack + ", or say that it is 'outside our control'.");
            }
        }
    }
}
