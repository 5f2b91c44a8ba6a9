using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>The names in a run of tokens, without the dots between them.</summary>
internal static class NameParts
{
    /// <summary>The parts of a name, in NFC and without backquotes; empty where the name is missing.</summary>
    public static ImmutableArray<string> PartsOf(this SyntaxTree tree, RefSyntax syntax) => tree.PartsOf(syntax.Tokens);

    /// <summary>The words among some tokens, in NFC and without backquotes.</summary>
    public static ImmutableArray<string> PartsOf(this SyntaxTree tree, SyntaxTokenRange tokens)
    {
        if (tokens.Count == 1 && IsWord(tree.Tokens[tokens.Start].Kind))
        {
            return ImmutableArray.Create(tree.NameOf(tokens.First));
        }

        ImmutableArray<string>.Builder parts = ImmutableArray.CreateBuilder<string>();
        for (int i = tokens.Start; i < tokens.End; i++)
        {
            if (IsWord(tree.Tokens[i].Kind))
            {
                parts.Add(tree.NameOf(SyntaxToken.At(i)));
            }
        }

        return parts.ToImmutable();
    }

    private static bool IsWord(TokenKind kind) => kind is TokenKind.Word or TokenKind.QuotedWord or TokenKind.Label;
}
