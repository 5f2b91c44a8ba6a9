using System.Collections.Immutable;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1007: two names that become the same C# identifier. The first keeps it; no C# is made of the second.</summary>
public sealed class IdentifierCollisionRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP1007", "Choose names that stay different in C#", "Names", FindingSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        ReportPolicy(context);
        foreach (NameCollision collision in CSharpNames.Collisions(context.Policy))
        {
            context.Report(
                collision.Second,
                collision.Second.NameSpan,
                Quoted.Name(collision.First) + " and " + Quoted.Name(collision.Second) + " both become " + Quoted.Short(collision.Identifier) + " in C#. Rename one of them.",
                ImmutableArray.Create(new RelatedPlace(collision.First.Tree.Text.Path, collision.First.NameSpan, Quoted.Name(collision.First) + " keeps the identifier.")));
        }
    }

    /// <summary>Two policies that would become one class, or two versions; versions of one day are SVP1012, and have no order in which one of them came first.</summary>
    private static void ReportPolicy(RuleContext context)
    {
        PolicySymbol policy = context.Policy;
        if (PolicyLayout.TakerOf(context.Facts.Project, policy) is not { } first || (first.Name == policy.Name && first.EffectiveFrom == policy.EffectiveFrom))
        {
            return;
        }

        bool isVersion = first.Name == policy.Name;
        string message = isVersion
            ? $"{Quoted.Name(policy)} has version {Words.Number(policy.Version ?? 0)} from {Start(first)}, and again from {Start(policy)}: both become one class in C#. Give this one a number of its own."
            : $"{Quoted.Name(first)} and {Quoted.Name(policy)} both become {Quoted.Short(CSharpNames.ClassOf(policy.Name))} in C#. Rename one of them.";
        context.Report(
            policy,
            policy.NameSpan,
            message,
            ImmutableArray.Create(new RelatedPlace(first.Tree.Text.Path, first.NameSpan, isVersion ? "This version keeps the class." : Quoted.Name(first) + " keeps the identifier.")));
    }

    private static string Start(PolicySymbol policy) => policy.EffectiveFrom is { } day ? Words.Date(day) : "the beginning";
}
