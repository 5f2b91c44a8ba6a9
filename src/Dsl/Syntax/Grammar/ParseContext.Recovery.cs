using Pidgin;
using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <content>What is done about a token that does not fit: a word that is misspelt, one too many, or one too few.</content>
internal sealed partial class ParseContext
{
    /// <summary>The keyword nearest to a word that is none; none if it isn't near enough to be meant.</summary>
    public Keyword NearestAt(int index, IReadOnlyList<Keyword> keywords)
    {
        Token token = this[index];
        if (token.Kind != TokenKind.Word || token.Keyword != Keyword.None || token.Length > 13)
        {
            return Keyword.None;
        }

        string word = TextAt(index);
        Keyword nearest = Keyword.None;
        int least = 3;
        foreach (Keyword keyword in keywords)
        {
            string text = KeywordTable.TextOf(keyword);
            int distance = EditDistance.Between(word, text);
            if (distance < least && distance * 2 < text.Length)
            {
                least = distance;
                nearest = keyword;
            }
        }

        return nearest;
    }

    /// <summary>Reports a misspelt keyword and reads it as what was meant.</summary>
    public void Respell(int index, Keyword meant)
    {
        string text = KeywordTable.TextOf(meant);
        ReportExpected(index, "'" + text + "'", Replace(index, text), "Did you mean '" + text + "'?");
        TakeAs(index, meant);
    }

    /// <summary>A token does not fit: reads it as a misspelling, or past it, or takes the one that is wanted as missing.</summary>
    public SyntaxToken Recover(ref ParseState<Token> state, TokenParser wanted)
    {
        int index = (int)state.Location;
        Keyword meant = KeywordAt(index) == Keyword.Or && wanted.Keywords.Count == 1 && wanted.Keywords[0] == Keyword.And
            ? Keyword.And
            : NearestAt(index, wanted.Keywords);
        if (meant != Keyword.None)
        {
            Respell(index, meant);
            state.Advance();
            return SyntaxToken.At(index);
        }

        if (wanted == Terminals.AName && IsMeantAsName(index))
        {
            Report(
                UnexpectedTokenRule.Descriptor,
                index,
                Found(index) + " is a word of the language. Write it in backquotes to use it as a name.",
                Replace(index, "`" + TextAt(index) + "`"));
            state.Advance();
            return SyntaxToken.At(index);
        }

        if (wanted.MatchesBehind(this, index + 1) && MaySkip(index, wanted.IsFixed))
        {
            ReportExpected(index, wanted.Description, Remove(index));
            Skip(index);
            Hush(index + 1);
            wanted.Accept(this, index + 1);
            state.Advance(2);
            return SyntaxToken.At(index + 1);
        }

        ReportExpected(index, wanted.Description, wanted.Insertion is { } text ? Insert(index, text) : null);
        return SyntaxToken.MissingAt(index);
    }

    // A keyword in a header, where the name's successor follows it.
    private bool IsMeantAsName(int index) =>
        Table is null && KindAt(index) == TokenKind.Word && KeywordAt(index) != Keyword.None
        && (KindAt(index + 1) == TokenKind.OpenBrace || KeywordAt(index + 1) == Keyword.For
            || (KindAt(index + 1) == TokenKind.Text && KindAt(index + 2) == TokenKind.OpenBrace))
        && !IsDeclarationAt(index) && KeywordAt(index) != Keyword.For;

    /// <summary>
    /// Nothing that is wanted starts here. True: it does behind one token too many, which was read over. False: it is missing.
    /// Either way it was reported.
    /// </summary>
    public bool TrySkipTo(ref ParseState<Token> state, TokenParser wanted)
    {
        int index = (int)state.Location;
        bool skips = wanted.MatchesBehind(this, index + 1) && MaySkip(index, wanted.IsFixed);
        ReportExpected(index, wanted.Description, skips ? Remove(index) : null);
        if (skips)
        {
            Skip(index);
            Hush(index + 1);
            state.Advance();
        }

        return skips;
    }

    /// <summary>Whether a token that does not fit may be read over when the next one would.</summary>
    /// <param name="index">Its place.</param>
    /// <param name="isFixed">Whether what is wanted is one certain word or sign, so that the next token fitting is no chance.</param>
    public bool MaySkip(int index, bool isFixed)
    {
        Token token = this[index];
        if (token.Kind == TokenKind.End)
        {
            return false;
        }

        Keyword keyword = KeywordAt(index);
        bool isDeclaration = KeywordTable.Is(keyword, WordClasses.Declaration) && IsDeclarationAt(index);
        if (isFixed || isDeclaration)
        {
            return !isDeclaration;
        }

        if (token.Kind is TokenKind.OpenBrace or TokenKind.CloseBrace || IsLabelAt(index))
        {
            return token.Kind == TokenKind.OpenBrace && Table is not null;
        }

        return keyword == Keyword.None
            || (keyword is Keyword.And or Keyword.Or or Keyword.Is && Table?.Has(keyword) != true)
            || (KeywordTable.Is(keyword, WordClasses.Declaration) && Table?.Has(keyword) != true);
    }

    /// <summary>
    /// Where the next clause, the end of the block or the next declaration is, from a token on that starts none: braces and
    /// parentheses are passed over in balance, by counting.
    /// </summary>
    public int FindClauseOrEnd(int start, ClauseTable table)
    {
        int braces = 0;
        int parentheses = 0;
        for (int i = start; ; i++)
        {
            Token token = this[i];
            switch (token.Kind)
            {
                case TokenKind.End:
                    return i;
                case TokenKind.OpenBrace:
                    braces += i == start && StartsClauseOrDeclaration(i + 1, table) ? 0 : 1;
                    parentheses = 0;
                    continue;
                case TokenKind.CloseBrace:
                    if (braces == 0)
                    {
                        return i == start ? i + 1 : i;
                    }

                    braces--;
                    parentheses = 0;
                    continue;
                case TokenKind.OpenParenthesis:
                    parentheses++;
                    continue;
                case TokenKind.CloseParenthesis:
                    parentheses = Math.Max(0, parentheses - 1);
                    continue;
            }

            Keyword keyword = KeywordAt(i);
            if (i > start && KeywordTable.Is(keyword, WordClasses.Declaration) && IsDeclarationAt(i))
            {
                return i;
            }

            if (i > start && braces == 0 && (table.StartsAt(this, i) || table.IsEndedBy(keyword))
                && (parentheses == 0 || KeywordTable.Is(keyword, WordClasses.Reserved)))
            {
                return i;
            }
        }
    }

    /// <summary>Where the next declaration starts after a token that starts none.</summary>
    public int FindDeclaration(int start)
    {
        int i = start + 1;
        while (KindAt(i) != TokenKind.End && !(KeywordTable.Is(KeywordAt(i), WordClasses.Declaration) && IsDeclarationAt(i)))
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether a block that seems to end here goes on behind a brace too many.</summary>
    public bool IsStrayClose(int index, ClauseTable table) =>
        table.IsOutermost && table.StartsAt(this, index + 1) && !KeywordTable.Is(KeywordAt(index + 1), WordClasses.Declaration);

    private bool StartsClauseOrDeclaration(int index, ClauseTable table) => table.StartsAt(this, index) || IsDeclarationAt(index);

    /// <summary>Whether a declaration starts at a place: its keyword and what a header has next.</summary>
    public bool IsDeclarationAt(int index)
    {
        Keyword keyword = KeywordAt(index);
        if (!KeywordTable.Is(keyword, WordClasses.Declaration) || KindAt(index) == TokenKind.Label)
        {
            return false;
        }

        int next = index + 1;
        if (keyword is Keyword.Example or Keyword.Examples)
        {
            return KindAt(next) == TokenKind.Text || KeywordAt(next) == Keyword.For;
        }

        if (!IsNameAt(next))
        {
            return KindAt(next) == TokenKind.OpenBrace || (KindAt(next) == TokenKind.Text && KindAt(next + 1) == TokenKind.OpenBrace);
        }

        next++;
        switch (keyword)
        {
            case Keyword.Rule or Keyword.Table:
                return KeywordAt(next) == Keyword.For;
            case Keyword.Improve:
                return KeywordAt(next) == Keyword.By || KindAt(next) == TokenKind.Dot;
            case Keyword.Policy:
                return KindAt(next) is TokenKind.Dot or TokenKind.Text || KeywordTable.Is(KeywordAt(next), WordClasses.Clause | WordClasses.Declaration);
            case Keyword.Segment:
                return KindAt(next) is TokenKind.Text or TokenKind.OpenBrace or TokenKind.End
                    || KeywordTable.Is(KeywordAt(next), WordClasses.Declaration);
        }

        if (KeywordAt(next) == Keyword.For && keyword is Keyword.Standard or Keyword.Escalation)
        {
            next += 2;
            while (KindAt(next) == TokenKind.Dot)
            {
                next += 2;
            }
        }

        next += KindAt(next) == TokenKind.Text ? 1 : 0;
        return keyword == Keyword.Standard ? KeywordAt(next) is Keyword.Core or Keyword.Experience : KindAt(next) == TokenKind.OpenBrace;
    }
}
