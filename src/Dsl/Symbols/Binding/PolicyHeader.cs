using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>What the rest of a project must know of a policy file before it is bound: read off the tree, cheap, and equal by value.</summary>
/// <param name="Name">The policy's name, with its dots.</param>
/// <param name="Version">Its version.</param>
/// <param name="EffectiveFrom">The first day on which it holds.</param>
/// <param name="EffectiveUntil">The last day, as written.</param>
/// <param name="Namespace">The C# namespace that it asks for.</param>
public sealed record PolicyHeader(
    string Name,
    decimal? Version,
    DateTime? EffectiveFrom,
    DateTime? EffectiveUntil,
    string? Namespace)
{
    /// <summary>Reads the header of a file.</summary>
    public static PolicyHeader Read(SyntaxTree tree)
    {
        PolicySyntax policy = tree.Root.Policy;
        decimal? version = null;
        DateTime? from = null;
        DateTime? until = null;
        string? space = null;
        foreach (ClauseSyntax clause in policy.Clauses)
        {
            switch (clause)
            {
                case VersionClauseSyntax { Number.IsPresent: true } v:
                    version = tree.NumberOf(v.Number);
                    break;
                case EffectiveClauseSyntax e:
                    from = e.Date.IsPresent ? tree.DateOf(e.Date) : null;
                    until = e.Until is { Date.IsPresent: true } u ? tree.DateOf(u.Date) : null;
                    break;
                case NamespaceClauseSyntax n:
                    space = string.Join(".", tree.PartsOf(n.Name));
                    break;
            }
        }

        return new PolicyHeader(NameOf(tree), version, from, until, space);
    }

    /// <summary>The name of a file's policy, with its dots; empty where it is missing.</summary>
    public static string NameOf(SyntaxTree tree) => string.Join(".", tree.PartsOf(tree.Root.Policy.Name));
}
