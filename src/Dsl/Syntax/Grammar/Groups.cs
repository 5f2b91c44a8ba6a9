using System.Collections.Immutable;
using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>What stands between parentheses, as deep as nesting may go.</summary>
internal static class Groups
{
    /// <summary>Expressions with commas between them, up to the closing parenthesis.</summary>
    public static SeparatedSyntaxList<ExpressionSyntax> ReadList(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context, SyntaxToken open)
    {
        if (!context.TryEnter(open))
        {
            return new SeparatedSyntaxList<ExpressionSyntax>(
                ImmutableArray.Create<ExpressionSyntax>(Skip(ref state, context)), ImmutableArray<SyntaxToken>.Empty);
        }

        SeparatedSyntaxList<ExpressionSyntax> items = Expressions.NestedList.Read(ref state, ref expecteds);
        context.Leave();
        return items;
    }

    /// <summary>One expression, up to the closing parenthesis.</summary>
    public static ExpressionSyntax ReadOne(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context, SyntaxToken open)
    {
        if (!context.TryEnter(open))
        {
            return Skip(ref state, context);
        }

        ExpressionSyntax inner = Expressions.Nested.Read(ref state, ref expecteds);
        context.Leave();
        return inner;
    }

    private static SkippedExpressionSyntax Skip(ref ParseState<Token> state, ParseContext context) =>
        new(context.SkipGroup(ref state, TokenKind.OpenParenthesis, TokenKind.CloseParenthesis));
}
