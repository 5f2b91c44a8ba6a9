using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.RequestClauses;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A field: its label and type, and either what it is derived from or its bounds and default.</summary>
internal sealed class FieldParser : Parser<Token, ClauseSyntax>
{
    private static readonly Parser<Token, SyntaxToken> OptionalWord = Terminals.OptionalKeyword(Keyword.Optional);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ClauseSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        SyntaxToken name = (context.IsWordAt((int)state.Location) ? Terminals.AWord : Terminals.Label).Read(ref state, ref expecteds);
        SyntaxToken colon = Terminals.Colon.Read(ref state, ref expecteds);
        TypeSyntax type = TypeParser.Instance.Read(ref state, ref expecteds);
        if (context.KeywordAt((int)state.Location) == Keyword.Is)
        {
            DerivedSyntax derived = Derived.Read(ref state, ref expecteds);
            result = new FieldClauseSyntax(name, colon, type, derived, SyntaxToken.None, null, null, null);
            return true;
        }

        SyntaxToken optional = OptionalWord.Read(ref state, ref expecteds);
        BoundSyntax? from = LowerBound.Read(ref state, ref expecteds);
        BoundSyntax? to = UpperBound.Read(ref state, ref expecteds);
        DefaultSyntax? @default = DefaultValue.Read(ref state, ref expecteds);
        if (from is { Value: LiteralExpressionSyntax literal } && to is not null)
        {
            Times.CheckStart(context, literal.Token);
        }

        result = new FieldClauseSyntax(name, colon, type, null, optional, from, to, @default);
        return true;
    }
}
