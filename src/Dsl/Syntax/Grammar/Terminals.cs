using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The tokens and the lists of tokens that part 4 of the grammar is written in.</summary>
internal static class Terminals
{
    public static readonly TokenParser ANumber = new KindParser(TokenKind.Number, "a number");
    public static readonly TokenParser ADate = new KindParser(TokenKind.Date, "a date such as 2026-01-31");
    public static readonly TokenParser ATime = new KindParser(TokenKind.Time, "a time such as 09:00");
    public static readonly TokenParser AText = new KindParser(TokenKind.Text, "a text in quotation marks");
    public static readonly TokenParser OpenParenthesis = new KindParser(TokenKind.OpenParenthesis, "'('", "(");
    public static readonly Parser<Token, SyntaxToken> CloseParenthesis = new SyncParser(TokenKind.CloseParenthesis, "')'", ")");
    public static readonly TokenParser Colon = new KindParser(TokenKind.Colon, "':'", ":");
    public static readonly Parser<Token, SyntaxToken> Arrow = new SyncParser(TokenKind.Arrow, "'=>'", "=>");
    public static readonly TokenParser DotDot = new KindParser(TokenKind.DotDot, "'..'", "..");
    public static readonly TokenParser PercentSign = new KindParser(TokenKind.Percent, "'%'", "%");
    public static readonly TokenParser Slash = new KindParser(TokenKind.Slash, "'/'", "/");

    public static readonly TokenParser AName = new TestParser("a name", (context, index) => context.IsNameAt(index), isWord: true);
    public static readonly TokenParser AWord = new TestParser("a name", (context, index) => context.IsWordAt(index), isWord: true);
    public static readonly TokenParser ADay = new TestParser(
        "a day such as Mon", (context, index) => KeywordTable.Is(context.KeywordAt(index), WordClasses.Day));

    public static readonly TokenParser Label = new TestParser("a name and ':'", (context, index) => context.IsLabelAt(index));
    public static readonly TokenParser FindingCode = new TestParser("a rule's code such as SVP2001", IsFindingCode);

    public static readonly Parser<Token, SyntaxToken> OptionalText = new OptionalTokenParser(AText);

    public static readonly Parser<Token, RefSyntax> Ref = new RefParser();

    public static readonly Parser<Token, RefsSyntax> Refs = new SelectParser<SeparatedSyntaxList<RefSyntax>, RefsSyntax>(
        new ListParser<RefSyntax>(Ref, (context, index) => context.IsPlainWordAt(index)), items => new RefsSyntax(items));

    public static readonly Parser<Token, WordsSyntax> Words = new SelectParser<SyntaxTokenRange, WordsSyntax>(
        new RangeParser(AWord, AWord, TokenKind.Comma, (context, index) => context.IsPlainWordAt(index)), tokens => new WordsSyntax(tokens));

    public static readonly Parser<Token, TextsSyntax> Texts = new SelectParser<SyntaxTokenRange, TextsSyntax>(
        new RangeParser(AText, AText, TokenKind.Comma, (context, index) => context.KindAt(index) == TokenKind.Text), tokens => new TextsSyntax(tokens));

    /// <summary>A list of words, and behind it a certain word, which may be in the list as well.</summary>
    public static Parser<Token, WordsSyntax> WordsBefore(Keyword end) => new SelectParser<SyntaxTokenRange, WordsSyntax>(
        new RangeParser(AWord, AWord, TokenKind.Comma, (context, index) => context.IsPlainWordAt(index), end), tokens => new WordsSyntax(tokens));

    /// <summary>A certain word.</summary>
    public static TokenParser Word(Keyword keyword) => new KeywordParser(keyword);

    /// <summary>One of several words.</summary>
    public static TokenParser OneOf(params Keyword[] keywords) => new KeywordsParser(keywords);

    /// <summary>A certain word, or none.</summary>
    public static Parser<Token, SyntaxToken> OptionalKeyword(Keyword keyword) => new OptionalParser<SyntaxToken>(keyword, Word(keyword));

    /// <summary>A part that starts with a certain word, or nothing.</summary>
    public static Parser<Token, T?> Optional<T>(Keyword first, Parser<Token, T> parser) => new OptionalParser<T>(first, parser);

    /// <summary>A clause of three parts; the overloads have fewer and more.</summary>
    public static Parser<Token, ClauseSyntax> Clause<T1, T2>(
        Func<T1, T2, ClauseSyntax> make, Parser<Token, T1> p1, Parser<Token, T2> p2) => Parser.Map(make, p1, p2);

    /// <inheritdoc cref="Clause{T1,T2}"/>
    public static Parser<Token, ClauseSyntax> Clause<T1, T2, T3>(
        Func<T1, T2, T3, ClauseSyntax> make, Parser<Token, T1> p1, Parser<Token, T2> p2, Parser<Token, T3> p3) => Parser.Map(make, p1, p2, p3);

    /// <inheritdoc cref="Clause{T1,T2}"/>
    public static Parser<Token, ClauseSyntax> Clause<T1, T2, T3, T4>(
        Func<T1, T2, T3, T4, ClauseSyntax> make, Parser<Token, T1> p1, Parser<Token, T2> p2, Parser<Token, T3> p3, Parser<Token, T4> p4) =>
        Parser.Map(make, p1, p2, p3, p4);

    /// <inheritdoc cref="Clause{T1,T2}"/>
    public static Parser<Token, ClauseSyntax> Clause<T1, T2, T3, T4, T5>(
        Func<T1, T2, T3, T4, T5, ClauseSyntax> make,
        Parser<Token, T1> p1, Parser<Token, T2> p2, Parser<Token, T3> p3, Parser<Token, T4> p4, Parser<Token, T5> p5) =>
        Parser.Map(make, p1, p2, p3, p4, p5);

    /// <inheritdoc cref="Clause{T1,T2}"/>
    public static Parser<Token, ClauseSyntax> Clause<T1, T2, T3, T4, T5, T6>(
        Func<T1, T2, T3, T4, T5, T6, ClauseSyntax> make,
        Parser<Token, T1> p1, Parser<Token, T2> p2, Parser<Token, T3> p3, Parser<Token, T4> p4, Parser<Token, T5> p5, Parser<Token, T6> p6) =>
        Parser.Map(make, p1, p2, p3, p4, p5, p6);

    /// <inheritdoc cref="Clause{T1,T2}"/>
    public static Parser<Token, ClauseSyntax> Clause<T1, T2, T3, T4, T5, T6, T7>(
        Func<T1, T2, T3, T4, T5, T6, T7, ClauseSyntax> make,
        Parser<Token, T1> p1, Parser<Token, T2> p2, Parser<Token, T3> p3, Parser<Token, T4> p4, Parser<Token, T5> p5, Parser<Token, T6> p6, Parser<Token, T7> p7) =>
        Parser.Map(make, p1, p2, p3, p4, p5, p6, p7);

    private static bool IsFindingCode(ParseContext context, int index)
    {
        Token token = context[index];
        if (token.Kind != TokenKind.Word || token.Length != 7)
        {
            return false;
        }

        string code = context.TextAt(index);
        bool isCode = code.StartsWith("SVP", StringComparison.Ordinal);
        for (int i = 3; i < 7; i++)
        {
            isCode &= code[i] is >= '0' and <= '9';
        }

        return isCode;
    }
}
