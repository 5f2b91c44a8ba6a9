using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>
/// A sign that ends a part of a clause: where something else stands, what is left of the part is read over up to the sign, if that
/// comes before the clause must have ended.
/// </summary>
internal sealed class SyncParser(TokenKind kind, string description, string text) : Parser<Token, SyntaxToken>
{
    private const int Farthest = 2048;

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out SyntaxToken result)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        if (context.KindAt(index) != kind)
        {
            int sign = Find(context, index);
            if (context.HasErrorIn(context.PartStart, index))
            {
                context.Hush(index);
            }

            context.ReportExpected(index, description, sign < 0 ? context.Insert(index, text) : null);
            if (sign < 0)
            {
                result = SyntaxToken.MissingAt(index);
                return true;
            }

            for (; index < sign; index++)
            {
                context.Skip(index);
                state.Advance();
            }

            context.Hush(index);
        }

        state.Advance();
        result = SyntaxToken.At(index);
        return true;
    }

    private int Find(ParseContext context, int index)
    {
        int depth = 0;
        for (int i = index; i < index + Farthest; i++)
        {
            switch (context.KindAt(i))
            {
                case TokenKind.End or TokenKind.OpenBrace or TokenKind.CloseBrace:
                    return -1;
                case TokenKind.OpenParenthesis:
                    depth++;
                    continue;
                case TokenKind.CloseParenthesis when depth-- == 0:
                    if (kind == TokenKind.CloseParenthesis)
                    {
                        return i;
                    }

                    depth = 0;
                    continue;
                case TokenKind.Arrow:
                    return kind == TokenKind.Arrow ? i : -1;
            }

            Keyword keyword = context.KeywordAt(i);
            bool endsClause = keyword is Keyword.When or Keyword.Then or Keyword.Except or Keyword.Because or Keyword.Suppress
                || (keyword is Keyword.Otherwise or Keyword.Case && context.Table?.Has(keyword) == true);
            if (endsClause || context.IsLabelAt(i) || context.IsDeclarationAt(i))
            {
                return -1;
            }
        }

        return -1;
    }
}
