using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.RequestClauses;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>An output: what a request decides.</summary>
internal sealed class OutputParser : Parser<Token, ClauseSyntax>
{
    private static readonly TokenParser Word = Terminals.Word(Keyword.Decides);
    private static readonly Parser<Token, SyntaxToken> Optional = Terminals.OptionalKeyword(Keyword.Optional);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ClauseSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        Word.TryParse(ref state, ref expecteds, out SyntaxToken keyword);
        Terminals.Label.TryParse(ref state, ref expecteds, out SyntaxToken name);
        Terminals.Colon.TryParse(ref state, ref expecteds, out SyntaxToken colon);
        TypeParser.Instance.TryParse(ref state, ref expecteds, out TypeSyntax type);
        if (context.KeywordAt((int)state.Location) == Keyword.Is)
        {
            Derived.TryParse(ref state, ref expecteds, out DerivedSyntax derived);
            result = new OutputClauseSyntax(keyword, name, colon, type, derived, SyntaxToken.None, null, null);
            return true;
        }

        Optional.TryParse(ref state, ref expecteds, out SyntaxToken optional);
        DefaultValue.TryParse(ref state, ref expecteds, out DefaultSyntax? @default);
        Hit.TryParse(ref state, ref expecteds, out UsingSyntax? @using);
        result = new OutputClauseSyntax(keyword, name, colon, type, null, optional, @default, @using);
        return true;
    }
}
