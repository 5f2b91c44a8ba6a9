using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>What the rest of a project must know of a policy file before it is bound: read off the tree, cheap, and equal by value.</summary>
/// <param name="Name">The policy's name, with its dots.</param>
/// <param name="Version">Its version.</param>
/// <param name="EffectiveFrom">The first day on which it holds.</param>
/// <param name="EffectiveUntil">The last day, as written.</param>
/// <param name="Namespace">The C# namespace that it asks for.</param>
/// <param name="Mentions">The names of policies that it uses, or that may stand before a dot in it, joined by line ends, sorted.</param>
public sealed record PolicyHeader(
    string Name,
    decimal? Version,
    DateTime? EffectiveFrom,
    DateTime? EffectiveUntil,
    string? Namespace,
    string Mentions)
{
    /// <summary>Reads the header of a file.</summary>
    public static PolicyHeader Read(SyntaxTree tree)
    {
        tree = tree.WithHeaderAlone();
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

        return new PolicyHeader(NameOf(tree), version, from, until, space, string.Join("\n", Mentioned(tree)));
    }

    /// <summary>The name of a file's policy, with its dots; empty where it is missing.</summary>
    public static string NameOf(SyntaxTree tree) => string.Join(".", tree.PartsOf(tree.Root.Policy.Name));

    /// <summary>Every run of words joined by dots, shortened by its last word, and what <c>use</c> names.</summary>
    private static ImmutableSortedSet<string> Mentioned(SyntaxTree tree)
    {
        ImmutableSortedSet<string>.Builder names = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (ClauseSyntax clause in tree.Root.Policy.Clauses)
        {
            if (clause is UseClauseSyntax use)
            {
                names.Add(string.Join(".", tree.PartsOf(use.Policy)));
            }
        }

        ImmutableArray<Token> tokens = tree.Tokens;
        for (int i = 0; i + 2 < tokens.Length; i++)
        {
            if (tokens[i + 1].Kind != TokenKind.Dot || !IsWord(tokens[i].Kind))
            {
                continue;
            }

            string name = tree.NameOf(SyntaxToken.At(i));
            names.Add(name);
            while (i + 2 < tokens.Length && tokens[i + 1].Kind == TokenKind.Dot && IsWord(tokens[i + 2].Kind))
            {
                i += 2;
                if (i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Dot && name.Length < 512)
                {
                    name += "." + tree.NameOf(SyntaxToken.At(i));
                    names.Add(name);
                }
            }
        }

        return names.ToImmutable();
    }

    private static bool IsWord(TokenKind kind) => kind is TokenKind.Word or TokenKind.QuotedWord;
}
