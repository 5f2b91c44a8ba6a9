using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>What a role approves, perhaps up to a limit, and that perhaps per period.</summary>
internal sealed class ApprovesParser : Parser<Token, ClauseSyntax>
{
    private static readonly TokenParser Word = Terminals.Word(Keyword.Approves);
    private static readonly Parser<Token, LimitSyntax?> Limit = Terminals.Optional(Keyword.Up, Amounts.ALimit);
    private static readonly Parser<Token, PerSyntax?> Per = Terminals.Optional(Keyword.Per, Amounts.PerPeriod);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ClauseSyntax result)
    {
        SyntaxToken keyword = Word.Read(ref state, ref expecteds);
        RefSyntax request = Terminals.Ref.Read(ref state, ref expecteds);
        LimitSyntax? limit = Limit.Read(ref state, ref expecteds);
        PerSyntax? per = null;
        if (limit is not null)
        {
            per = Per.Read(ref state, ref expecteds);
        }

        result = new ApprovesClauseSyntax(keyword, request, limit, per);
        return true;
    }
}
