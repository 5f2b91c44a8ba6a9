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
        SyntaxToken keyword = Except.Read(ref state, ref expecteds);
        SyntaxToken name = Terminals.AWord.Read(ref state, ref expecteds);
        SyntaxToken when = When.Read(ref state, ref expecteds);
        ExpressionSyntax condition = Expressions.Expression.Read(ref state, ref expecteds);
        if (context.KindAt((int)state.Location) == TokenKind.OpenBrace)
        {
            BlockSyntax block = Block.Read(ref state, ref expecteds);
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

        ClauseSyntax then = RuleClauses.ThenEffects.Read(ref state, ref expecteds);
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
