using System.Collections.Immutable;
using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A cell: <c>any</c>, or tests with <c>or</c> between them.</summary>
internal sealed class CellParser : Parser<Token, CellSyntax>
{
    private static readonly Parser<Token, SeparatedSyntaxList<TestSyntax>> Tests = new ListParser<TestSyntax>(
        new CellTestParser(), (_, _) => false, Keyword.Or);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out CellSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        SyntaxToken not = SyntaxToken.None;
        switch (context.KeywordAt(index))
        {
            case Keyword.Any:
                state.Advance();
                result = new CellSyntax(SyntaxToken.At(index), SyntaxToken.None, default);
                return true;
            case Keyword.Not:
                state.Advance();
                not = SyntaxToken.At(index);
                break;
        }

        SeparatedSyntaxList<TestSyntax> tests = Tests.Read(ref state, ref expecteds);
        result = new CellSyntax(SyntaxToken.None, not, tests);
        return true;
    }
}
