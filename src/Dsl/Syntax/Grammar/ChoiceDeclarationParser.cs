using System.Collections.Immutable;
using Pidgin;
using PolicyLint.Dsl.Rules.Syntax;

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
        Word.TryParse(ref state, ref expecteds, out SyntaxToken keyword);
        Terminals.AName.TryParse(ref state, ref expecteds, out SyntaxToken name);
        Terminals.OptionalText.TryParse(ref state, ref expecteds, out SyntaxToken title);
        Open.TryParse(ref state, ref expecteds, out SyntaxToken open);
        Terminals.Words.TryParse(ref state, ref expecteds, out WordsSyntax values);
        Suppressions.TryParse(ref state, ref expecteds, out ImmutableArray<ClauseSyntax> clauses);
        Close.TryParse(ref state, ref expecteds, out SyntaxToken close);
        result = new ChoiceSyntax(keyword, name, title, open, values, clauses, close);
        return true;
    }
}
