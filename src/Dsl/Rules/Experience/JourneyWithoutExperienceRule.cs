using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Experience;

/// <summary>SVP5008: a journey with moments at which only the core counts, or nothing.</summary>
public sealed class JourneyWithoutExperienceRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP5008", "Have an experience standard at every moment of a journey", "Improvement", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (JourneySymbol journey in context.Policy.Journeys)
        {
            // A moment in other hands has no standard of ours; one without any has a finding of its own.
            MomentSymbol[] plain = journey.Moments
                .Where(m => m is { IsOutsideControl: false, HasErrors: false, Standards.IsEmpty: false } && m.Standards.All(s => s.IsCore))
                .Distinct()
                .ToArray();
            if (plain.Length > 0)
            {
                context.Report(
                    journey,
                    journey.NameSpan,
                    "Journey " + Quoted.Name(journey) + " has no experience standard at " + Quoted.Names(plain) + ". Say there what a customer should remember: add a standard of experience to "
                        + (plain.Length == 1 ? "it." : "each."),
                    plain.Select(m => new RelatedPlace(m.Tree.Text.Path, m.NameSpan, "Only core standards hold here.")).ToImmutableArray());
            }
        }
    }
}
