using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.Amounts;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>What is paid when a promise is broken: an amount, or a figure or output by its name.</summary>
internal sealed class PayParser : Parser<Token, ClauseSyntax>
{
    private static readonly TokenParser Word = Terminals.Word(Keyword.Pay);
    private static readonly Parser<Token, PerSyntax?> Per = Terminals.Optional(Keyword.Per, PerPeriod);
    private static readonly Parser<Token, LimitSyntax?> Limit = Terminals.Optional(Keyword.Up, ALimit);
    private static readonly Parser<Token, WithinSyntax?> Within = Terminals.Optional(Keyword.Within, WithinDuration);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ClauseSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        Word.TryParse(ref state, ref expecteds, out SyntaxToken keyword);
        MoneySyntax? money = null;
        RefSyntax? named = null;
        if (context.IsNameAt((int)state.Location))
        {
            Terminals.Ref.TryParse(ref state, ref expecteds, out named);
        }
        else
        {
            AMoney.TryParse(ref state, ref expecteds, out money);
        }

        Per.TryParse(ref state, ref expecteds, out PerSyntax? per);
        Limit.TryParse(ref state, ref expecteds, out LimitSyntax? limit);
        Within.TryParse(ref state, ref expecteds, out WithinSyntax? within);
        result = new PayClauseSyntax(keyword, money, named, per, limit, within);
        return true;
    }
}
