using System.Collections.Immutable;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1007: two names that become the same C# identifier. The first keeps it; no C# is made of the second.</summary>
public sealed class IdentifierCollisionRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP1007", "Choose names that stay different in C#", "Names", FindingSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (NameCollision collision in CSharpNames.Collisions(context.Policy))
        {
            context.Report(
                collision.Second,
                collision.Second.NameSpan,
                Quoted.Name(collision.First) + " and " + Quoted.Name(collision.Second) + " both become " + Quoted.Short(collision.Identifier) + " in C#. Rename one of them.",
                ImmutableArray.Create(new RelatedPlace(collision.First.Tree.Text.Path, collision.First.NameSpan, Quoted.Name(collision.First) + " keeps the identifier.")));
        }
    }
}
