using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.RequestClauses;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A field: its label and type, and either what it is derived from or its bounds and default.</summary>
internal sealed class FieldParser : Parser<Token, ClauseSyntax>
{
    private static readonly Parser<Token, SyntaxToken> Optional = Terminals.OptionalKeyword(Keyword.Optional);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ClauseSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        Terminals.Label.TryParse(ref state, ref expecteds, out SyntaxToken name);
        Terminals.Colon.TryParse(ref state, ref expecteds, out SyntaxToken colon);
        TypeParser.Instance.TryParse(ref state, ref expecteds, out TypeSyntax type);
        if (context.KeywordAt((int)state.Location) == Keyword.Is)
        {
            Derived.TryParse(ref state, ref expecteds, out DerivedSyntax derived);
            result = new FieldClauseSyntax(name, colon, type, derived, SyntaxToken.None, null, null, null);
            return true;
        }

        Optional.TryParse(ref state, ref expecteds, out SyntaxToken optional);
        LowerBound.TryParse(ref state, ref expecteds, out BoundSyntax? from);
        UpperBound.TryParse(ref state, ref expecteds, out BoundSyntax? to);
        DefaultValue.TryParse(ref state, ref expecteds, out DefaultSyntax? @default);
        if (from is { Value: LiteralExpressionSyntax literal } && to is not null)
        {
            Times.CheckStart(context, literal.Token);
        }

        result = new FieldClauseSyntax(name, colon, type, null, optional, from, to, @default);
        return true;
    }
}
