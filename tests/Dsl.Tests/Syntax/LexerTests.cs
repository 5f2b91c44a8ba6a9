using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Tests.Syntax;

public sealed class LexerTests
{
    [Theory]
    [InlineData("a ä _x x1 größe 日本 𝒳y e\u0301 Ⅷ x٣", "Word Word Word Word Word Word Word Word Word Word")]
    [InlineData("`when` `a`", "QuotedWord QuotedWord")]
    [InlineData("1 1_000 12.5 0.000_1", "Number Number Number Number")]
    [InlineData("2026-01-31 09:00 24:00 1st 22nd 1_000th", "Date Time Time Ordinal Ordinal Ordinal")]
    [InlineData("\"a\" \"\" \"\\\"\\\\\\n\\t\\u{20AC}\"", "Text Text Text")]
    [InlineData("{ } ( ) , : . .. => = < <= > >= + - * / %", "OpenBrace CloseBrace OpenParenthesis CloseParenthesis Comma Colon Dot DotDot Arrow Equal Less LessOrEqual Greater GreaterOrEqual Plus Minus Star Slash Percent")]
    [InlineData("1..2 09:00..18:00 3. x", "Number DotDot Number Time DotDot Time Number Dot Word")]
    [InlineData("a:b `a`: when: yes :", "Label Colon Word Label Colon Word Colon Word Colon")]
    [InlineData("a\u00A0b\u3000c // x\rd /* * / */ e", "Word Word Word Word Word")]
    [InlineData("a/b//c\n/", "Word Slash Word Slash")]
    [InlineData("- -1 3 - 2", "Minus Minus Number Number Minus Number")]
    [InlineData("", "")]
    public void Tokens_are_the_longest_that_match(string text, string kinds)
    {
        var findings = new List<Finding>();
        Token[] tokens = Lexer.Read(PolicyText.From(text), findings);
        Assert.Empty(findings);
        Assert.Equal(kinds, string.Join(' ', tokens.SkipLast(1).Select(token => token.Kind)));
        Assert.All(tokens, token => Assert.Equal(TokenFlags.None, token.Flags));
    }

    [Theory]
    [InlineData("12x", "Number", "12 x")]
    [InlineData("4h", "Number", "4 hours")]
    [InlineData("1h", "Number", "1 hour")]
    [InlineData("150GBP", "Number", "150 GBP")]
    [InlineData("150gbp", "Number", "150 GBP")]
    [InlineData("1_", "Number", "1")]
    [InlineData("1__0", "Number", "1_0")]
    [InlineData("1,000", "Number", "1_000")]
    [InlineData("1,000,000.50", "Number", "1_000_000.50")]
    [InlineData("1,2", "Number", "1, 2")]
    [InlineData("2026-1-1", "Date", "2026-01-01")]
    [InlineData("3-2", "Number", "3 - 2")]
    [InlineData("9:00", "Time", "09:00")]
    [InlineData("09:0", "Time", "09:00")]
    [InlineData("09:00:00", "Time", "09:00")]
    [InlineData("2026-01-01T09:00", "Date", "2026-01-01 at 09:00")]
    [InlineData("1.2.3", "Number", null)]
    [InlineData("2026-02-30", "Date", null)]
    [InlineData("25:00", "Time", null)]
    [InlineData("79228162514264337593543950336", "Number", null)]
    [InlineData("0.00000000000000000000000000001", "Number", null)]
    [InlineData("99999999999th", "Ordinal", null)]
    public void Digits_touch_nothing_that_would_change_them(string run, string kind, string? repair)
    {
        var findings = new List<Finding>();
        Token[] tokens = Lexer.Read(PolicyText.From("a " + run + " b"), findings);
        Finding finding = Assert.Single(findings);
        Assert.Equal("SVP0003", finding.Rule.Code);
        Assert.Equal(new TextSpan(2, run.Length), finding.Span);
        Assert.Equal(["Word", kind, "Word", "End"], tokens.Select(token => token.Kind.ToString()));
        Assert.Equal(TokenFlags.Bad, tokens[1].Flags);
        Assert.Equal(repair, finding.Fixes.FirstOrDefault()?.Edits.Single().NewText);
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("0000000000000000000000000000000000012")]
    public void Every_exact_decimal_is_a_number(string number)
    {
        SyntaxTree tree = TreeLaws.Parse("policy P version " + number);
        Assert.Empty(tree.Findings);
        Assert.Equal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), tree.NumberOf(SyntaxToken.At(3)));
    }

    [Fact]
    public void Open_texts_and_comments_are_closed_where_they_must()
    {
        Marked.Check("policy P owner ⟦\"Care⟧\n version 3", "SVP0002 This text is not closed on its line. End it with '\"'.");
        Marked.Check("policy P version 3 ⟦/*⟧ never closed", "SVP0002 This comment is not closed. End it with '*/'.");
        Marked.Check("policy P owner \"a⟦\\q⟧b\" version 3", "SVP0003 A text has no '\\q'. Write '\\\"', '\\\\', '\\n', '\\t', or '\\u{20AC}' with the character's number.");
        Marked.Check("policy P owner \"⟦\\u{D800}⟧\"", "SVP0003 A text has no '\\u{D800}'. Write '\\\"', '\\\\', '\\n', '\\t', or '\\u{20AC}' with the character's number.");
    }

    [Theory]
    [InlineData("policy P owner ⟦“Care”⟧ version 3", "policy P owner \"Care\" version 3")]
    [InlineData("policy P owner ⟦‘Care’⟧ version 3", "policy P owner \"Care\" version 3")]
    [InlineData("policy P version 3⟦;⟧ owner \"x\"", "policy P version 3 owner \"x\"")]
    [InlineData("policy P rule R for Q { when a ⟦==⟧ b ⟦&&⟧ c ⟦||⟧ d then allow }", "policy P rule R for Q { when a is b and c or d then allow }")]
    [InlineData("policy P rule R for Q { when a ⟦!=⟧ b then allow }", "policy P rule R for Q { when a is not b then allow }")]
    [InlineData("policy P rule R for Q { when a ⟦=⟧ b then allow }", "policy P rule R for Q { when a is b then allow }")]
    [InlineData("policy P rule R for ⟦`Q⟧ { then allow }", "policy P rule R for `Q` { then allow }")]
    [InlineData("policy P ⟦###⟧ version 3", "policy P  version 3")]
    public void Characters_of_other_languages_are_named_with_what_to_write(string marked, string repaired)
    {
        string text = marked.Replace("⟦", "").Replace("⟧", "");
        SyntaxTree tree = TreeLaws.Parse(text);
        TreeLaws.Hold(tree);
        Assert.All(tree.Findings, finding => Assert.Equal("SVP0001", finding.Rule.Code));
        Assert.Equal(marked.Count(c => c == '⟦'), tree.Findings.Length);
        Assert.Equal(repaired, Marked.Repaired(tree));
        Assert.Empty(TreeLaws.Parse(repaired).Findings);
    }

    [Fact]
    public void A_currency_sign_is_skipped_with_one_message() => Marked.Check(
        "policy P role A { approves R up to ⟦£⟧150 staff 2 }",
        "SVP0001 The language has no '£'. Write the currency after the number, as in '150 GBP'.");

    [Fact]
    public void What_is_no_text_is_said_once()
    {
        Assert.Equal("SVP0006", Assert.Single(TreeLaws.Parse("policy P owner \"a\uD800b\uD800\"").Findings).Rule.Code);
        Assert.Equal("SVP0006", Assert.Single(TreeLaws.Parse("policy P \uFFFD version 3").Findings).Rule.Code);
        SyntaxTree damaged = SyntaxTree.Parse(PolicyText.FromBytes([.. "policy P version 3 // "u8, 0xFF, 0xFE]));
        Assert.Equal(("SVP0006", 22), (Assert.Single(damaged.Findings).Rule.Code, damaged.Findings[0].Span.Start));
        Assert.Empty(TreeLaws.Parse("\uFEFFpolicy P owner \"😀\"").Findings);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void A_file_in_UTF_16_is_said_once_and_kept_as_it_is(string encoding, bool hasMark)
    {
        System.Text.Encoding utf16 = System.Text.Encoding.GetEncoding(encoding);
        byte[] bytes = [.. hasMark ? utf16.GetPreamble() : [], .. utf16.GetBytes("policy Café\nrole Agent { staff 1 }\n")];

        SyntaxTree tree = SyntaxTree.Parse(PolicyText.FromBytes(bytes));

        Assert.Equal("The file is UTF-16, and is not read. Save it as UTF-8.", Assert.Single(tree.Findings).Message);
        Assert.Equal(bytes, tree.Text.ToBytes());
        TreeLaws.Hold(tree);
    }

    [Theory]
    [InlineData("\0policy P")]
    [InlineData("po\0licy P")]
    public void A_zero_is_a_stray_character_and_what_stands_around_it_is_read(string text)
    {
        SyntaxTree tree = TreeLaws.Parse(text);
        Assert.NotEmpty(tree.Findings);
        Assert.DoesNotContain(tree.Findings, f => f.Message.Contains("UTF-16", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_too_large_is_kept_as_it_is()
    {
        SyntaxTree tree = TreeLaws.Parse("policy P" + new string(' ', PolicyText.MaxLength));
        Assert.Equal("SVP0006", Assert.Single(tree.Findings).Rule.Code);
        Assert.Single(tree.Tokens);
        Assert.Equal(PolicyText.MaxLength + 8, tree.Text.Content.Length);
        TreeLaws.Hold(tree);
        Assert.Empty(TreeLaws.Parse("policy P" + new string(' ', PolicyText.MaxLength - 8)).Findings);
        Assert.Single(TreeLaws.Parse("policy P//" + new string('é', (PolicyText.MaxLength / 2) - 4)).Findings);
    }

    [Theory]
    [InlineData("/// a\n///  b\n///c\nrole", "a\n b\nc")]
    [InlineData("//// a\nrole", null)]
    [InlineData("/// a\n// b\nrole", null)]
    [InlineData("// b\n/// a\nrole", "a")]
    [InlineData("/// a\r/// b\r\n\r\nrole", "a\nb")]
    [InlineData("/// a\n/* x */ role", null)]
    [InlineData("/* x */ /// a\nrole", "a")]
    [InlineData("role", null)]
    public void Doc_comments_belong_to_the_next_token(string start, string? documentation)
    {
        SyntaxTree tree = TreeLaws.Parse("policy P\n" + start + " A { }");
        Assert.Equal(documentation, tree.DocumentationOf(tree.Root.Declarations[0].FirstToken));
    }

    [Fact]
    public void Tokens_say_their_values()
    {
        SyntaxTree tree = TreeLaws.Parse("policy P version 1_000.50 effective 2026-01-31 owner \"a\\n\\u{1F600}\\\"\\\\\" calendar `e\u0301` { open Mon 22:30..24:00 }");
        Assert.Empty(tree.Findings);
        Assert.Equal(1000.50m, tree.NumberOf(SyntaxToken.At(3)));
        Assert.Equal(new DateTime(2026, 1, 31), tree.DateOf(SyntaxToken.At(5)));
        Assert.Equal("a\n😀\"\\", tree.StringOf(SyntaxToken.At(7)));
        Assert.Equal("\u00e9", tree.NameOf(SyntaxToken.At(9)));
        Assert.Equal(1350, tree.TimeOf(SyntaxToken.At(13)));
        Assert.Equal(1440, tree.TimeOf(SyntaxToken.At(15)));
        Assert.Equal(0, tree.NumberOf(SyntaxToken.At(0)));
        Assert.Null(tree.DateOf(SyntaxToken.MissingAt(5)));
    }
}
