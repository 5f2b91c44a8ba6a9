using Pidgin;
using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>An exception: its name and condition, and its effects or a block with exceptions of its own.</summary>
internal sealed class ExceptionParser : Parser<Token, ClauseSyntax>
{
    private static readonly TokenParser Except = Terminals.Word(Keyword.Except);
    private static readonly TokenParser When = Terminals.Word(Keyword.When);
    private static readonly Parser<Token, BlockSyntax> Block = new BlockParser(RuleClauses.Exception);

    public static ExceptionParser Instance { get; } = new();

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ClauseSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int errors = context.ErrorCount;
        Except.TryParse(ref state, ref expecteds, out SyntaxToken keyword);
        Terminals.AWord.TryParse(ref state, ref expecteds, out SyntaxToken name);
        When.TryParse(ref state, ref expecteds, out SyntaxToken when);
        Expressions.Expression.TryParse(ref state, ref expecteds, out ExpressionSyntax condition);
        if (context.KindAt((int)state.Location) == TokenKind.OpenBrace)
        {
            Block.TryParse(ref state, ref expecteds, out BlockSyntax block);
            if (context.ErrorCount == errors && !HasEffects(block))
            {
                context.ReportCondition(
                    UnexpectedTokenRule.Descriptor,
                    block.Close.Index,
                    "Expected 'then' in the block of exception " + context.Found(name.Index) + ", which says what holds instead. Add one.");
            }

            result = new ExceptionSyntax(keyword, name, when, condition, null, block);
            return true;
        }

        RuleClauses.ThenEffects.TryParse(ref state, ref expecteds, out ClauseSyntax then);
        result = new ExceptionSyntax(keyword, name, when, condition, (ThenClauseSyntax)then, null);
        return true;
    }

    private static bool HasEffects(BlockSyntax block)
    {
        foreach (ClauseSyntax clause in block.Clauses)
        {
            if (clause is ThenClauseSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
