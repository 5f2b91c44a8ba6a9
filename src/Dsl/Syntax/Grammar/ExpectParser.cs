using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>What an example expects: a verdict or an output first, then outputs.</summary>
internal sealed class ExpectParser : Parser<Token, ClauseSyntax>
{
    private static readonly TokenParser Word = Terminals.Word(Keyword.Expect);
    private static readonly TokenParser Any = new TestParser("'allow', 'deny', 'refer' or an output", (context, index) => context.IsWordAt(index));

    private static readonly Parser<Token, RefsSyntax> Roles = new SelectParser<SeparatedSyntaxList<RefSyntax>, RefsSyntax>(
        new ListParser<RefSyntax>(Terminals.Ref, (context, index) => context.IsPlainWordAt(index), Keyword.And), items => new RefsSyntax(items));

    private static readonly Parser<Token, ByClauseSyntax?> ByClause = Terminals.Optional(Keyword.By, Parser.Map(
        (by, clause) => new ByClauseSyntax(by, clause), Terminals.Word(Keyword.By), Terminals.Ref));

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ClauseSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        SyntaxToken keyword = Word.Read(ref state, ref expecteds);
        int nodes = context.Scratch.NodeMark;
        int separators = context.Scratch.SeparatorMark;
        bool isVerdict = context.KeywordAt((int)state.Location) is Keyword.Allow or Keyword.Deny or Keyword.Refer;
        while (true)
        {
            int start = (int)state.Location;
            context.Scratch.Push(isVerdict ? ReadVerdict(ref state, ref expecteds, context) : ReadOutput(ref state, ref expecteds, context));
            isVerdict = false;
            int index = (int)state.Location;
            if (context.KindAt(index) == TokenKind.Comma)
            {
                state.Advance();
                context.Scratch.Push(SyntaxToken.At(index));
            }
            else if (index > start && context.IsPlainWordAt(index) && context.Table?.NearestAt(context, index) is null or Keyword.None)
            {
                context.ReportExpected(index, "','", context.Insert(index, ","));
                context.Scratch.Push(SyntaxToken.MissingAt(index));
            }
            else
            {
                break;
            }
        }

        result = new ExpectClauseSyntax(keyword, context.Scratch.PopList<ExpectationSyntax>(nodes, separators));
        return true;
    }

    private static VerdictExpectationSyntax ReadVerdict(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context)
    {
        int index = (int)state.Location;
        state.Advance();
        SyntaxToken to = SyntaxToken.None;
        RefsSyntax? roles = null;
        if (context.KeywordAt(index) == Keyword.Refer && context.KeywordAt(index + 1) == Keyword.To)
        {
            state.Advance();
            to = SyntaxToken.At(index + 1);
            roles = Roles.Read(ref state, ref expecteds);
        }

        ByClauseSyntax? by = ByClause.Read(ref state, ref expecteds);
        return new VerdictExpectationSyntax(SyntaxToken.At(index), to, roles, by);
    }

    private static OutputExpectationSyntax ReadOutput(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context)
    {
        if (!context.IsWordAt((int)state.Location))
        {
            context.TrySkipTo(ref state, Any);
        }

        int index = (int)state.Location;
        SyntaxToken name = SyntaxToken.MissingAt(index);
        if (context.IsWordAt(index))
        {
            state.Advance();
            name = SyntaxToken.At(index);
        }

        ExpressionSyntax value = Expressions.Entry.Read(ref state, ref expecteds);
        return new OutputExpectationSyntax(name, value);
    }
}
