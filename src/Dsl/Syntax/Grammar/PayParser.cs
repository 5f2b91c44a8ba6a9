using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.Amounts;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>What is paid when a promise is broken: an amount, or a figure or output by its name.</summary>
internal sealed class PayParser : Parser<Token, ClauseSyntax>
{
    private static readonly TokenParser Word = Terminals.Word(Keyword.Pay);
    private static readonly Parser<Token, PerSyntax?> Per = Terminals.Optional(Keyword.Per, Parser.Map(
        (per, started, period) => new PerSyntax(per, started, period), Terminals.Word(Keyword.Per), Terminals.OptionalKeyword(Keyword.Started), APeriod));

    private static readonly Parser<Token, LimitSyntax?> Limit = Terminals.Optional(Keyword.Up, ALimit);
    private static readonly Parser<Token, WithinSyntax?> Within = Terminals.Optional(Keyword.Within, WithinDuration);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ClauseSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        SyntaxToken keyword = Word.Read(ref state, ref expecteds);
        MoneySyntax? money = null;
        RefSyntax? named = null;
        if (context.IsNameAt((int)state.Location))
        {
            named = Terminals.Ref.Read(ref state, ref expecteds);
        }
        else
        {
            money = AMoney.Read(ref state, ref expecteds);
        }

        PerSyntax? per = Per.Read(ref state, ref expecteds);
        LimitSyntax? limit = Limit.Read(ref state, ref expecteds);
        WithinSyntax? within = Within.Read(ref state, ref expecteds);
        result = new PayClauseSyntax(keyword, money, named, per, limit, within);
        return true;
    }
}
