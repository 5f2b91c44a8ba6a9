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
        Word.TryParse(ref state, ref expecteds, out SyntaxToken keyword);
        Terminals.Ref.TryParse(ref state, ref expecteds, out RefSyntax request);
        Limit.TryParse(ref state, ref expecteds, out LimitSyntax? limit);
        PerSyntax? per = null;
        if (limit is not null)
        {
            Per.TryParse(ref state, ref expecteds, out per);
        }

        result = new ApprovesClauseSyntax(keyword, request, limit, per);
        return true;
    }
}
