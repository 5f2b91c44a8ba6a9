using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.RequestClauses;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>An output: what a request decides.</summary>
internal sealed class OutputParser : Parser<Token, ClauseSyntax>
{
    private static readonly TokenParser Word = Terminals.Word(Keyword.Decides);
    private static readonly Parser<Token, SyntaxToken> OptionalWord = Terminals.OptionalKeyword(Keyword.Optional);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ClauseSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        SyntaxToken keyword = Word.Read(ref state, ref expecteds);
        bool isUnlabelled = context.IsWordAt((int)state.Location) && TypeParser.StartsAt(context, (int)state.Location + 1);
        SyntaxToken name = (isUnlabelled ? Terminals.AWord : Terminals.Label).Read(ref state, ref expecteds);
        SyntaxToken colon = Terminals.Colon.Read(ref state, ref expecteds);
        TypeSyntax type = TypeParser.Instance.Read(ref state, ref expecteds);
        if (context.KeywordAt((int)state.Location) == Keyword.Is)
        {
            DerivedSyntax derived = Derived.Read(ref state, ref expecteds);
            result = new OutputClauseSyntax(keyword, name, colon, type, derived, SyntaxToken.None, null, null);
            return true;
        }

        SyntaxToken optional = OptionalWord.Read(ref state, ref expecteds);
        DefaultSyntax? @default = DefaultValue.Read(ref state, ref expecteds);
        UsingSyntax? @using = Hit.Read(ref state, ref expecteds);
        result = new OutputClauseSyntax(keyword, name, colon, type, null, optional, @default, @using);
        return true;
    }
}
