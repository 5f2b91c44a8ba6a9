using System.Collections.Immutable;
using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A choice: its values between the braces, then what it suppresses.</summary>
internal sealed class ChoiceDeclarationParser : Parser<Token, DeclarationSyntax>
{
    private static readonly TokenParser Word = Terminals.Word(Keyword.Choice);
    private static readonly BraceParser Open = new(RoleClauses.Choice);
    private static readonly CloseBraceParser Close = new(RoleClauses.Choice);
    private static readonly ClausesParser Suppressions = new(RoleClauses.Choice, isBraced: true);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out DeclarationSyntax result)
    {
        SyntaxToken keyword = Word.Read(ref state, ref expecteds);
        SyntaxToken name = Terminals.AName.Read(ref state, ref expecteds);
        SyntaxToken title = Terminals.OptionalText.Read(ref state, ref expecteds);
        SyntaxToken open = Open.Read(ref state, ref expecteds);
        WordsSyntax values = Terminals.Words.Read(ref state, ref expecteds);
        ImmutableArray<ClauseSyntax> clauses = Suppressions.Read(ref state, ref expecteds);
        SyntaxToken close = Close.Read(ref state, ref expecteds);
        result = new ChoiceSyntax(keyword, name, title, open, values, clauses, close);
        return true;
    }
}
