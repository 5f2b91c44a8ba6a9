using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>Operands with operators of one strength between them, as one flat chain.</summary>
/// <param name="operand">What binds stronger.</param>
/// <param name="isOperator">Whether one of the operators stands at a place.</param>
internal sealed class ChainParser(Parser<Token, ExpressionSyntax> operand, Func<ParseContext, int, bool> isOperator) : Parser<Token, ExpressionSyntax>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ExpressionSyntax result)
    {
        result = operand.Read(ref state, ref expecteds);
        var context = (ParseContext)state.Configuration;
        return !isOperator(context, (int)state.Location) || TryParseRest(ref state, ref expecteds, context, ref result);
    }

    private bool TryParseRest(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context, ref ExpressionSyntax result)
    {
        int nodes = context.Scratch.NodeMark;
        int separators = context.Scratch.SeparatorMark;
        context.Scratch.Push(result);
        while (isOperator(context, (int)state.Location))
        {
            context.Scratch.Push(SyntaxToken.At((int)state.Location));
            state.Advance();
            ExpressionSyntax next = operand.Read(ref state, ref expecteds);
            context.Scratch.Push(next);
        }

        result = new ChainExpressionSyntax(context.Scratch.PopList<ExpressionSyntax>(nodes, separators));
        return true;
    }
}
