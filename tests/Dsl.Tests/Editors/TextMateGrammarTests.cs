using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyLint.Dsl.Syntax;
using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Editors;

public sealed class TextMateGrammarTests
{
    private const string Path = "editors/vscode/syntaxes/svcpolicy.tmLanguage.json";

    /// <summary><c>POLICYLINT_WRITE_TABLES=1</c> writes it anew.</summary>
    [Fact]
    public void The_grammar_of_the_extension_is_the_one_of_the_table_of_words()
    {
        string path = Repository.PathOf(Path);
        if (Environment.GetEnvironmentVariable("POLICYLINT_WRITE_TABLES") == "1")
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, TextMateGrammar.Text);
        }

        Assert.Equal(TextMateGrammar.Text, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_word_of_the_language_has_a_colour_where_it_is_no_name()
    {
        Regex[] patterns = [.. Patterns().Select(p => new Regex(p))];
        for (int i = 1; i < KeywordTable.Count; i++)
        {
            string word = KeywordTable.TextOf((Keyword)i);
            Assert.True(patterns.Any(p => p.Match(word) is { Success: true, Index: 0 } m && m.Length == word.Length), word);
        }
    }

    [Theory]
    [InlineData("150 GBP")]
    [InlineData("1_000.50 EUR")]
    [InlineData("95%")]
    [InlineData("2026-01-31")]
    [InlineData("09:30")]
    [InlineData("4 hours")]
    [InlineData("2nd")]
    [InlineData("`rule`")]
    [InlineData("// why")]
    [InlineData("=>")]
    public void Literals_and_comments_are_taken_whole(string text) =>
        Assert.Contains(Patterns(), p => Regex.Match(text, p) is { Success: true, Index: 0 } m && m.Length == text.Length);

    private static IEnumerable<string> Patterns()
    {
        using JsonDocument grammar = JsonDocument.Parse(TextMateGrammar.Text);
        return [.. grammar.RootElement.GetProperty("patterns").EnumerateArray().Where(p => p.TryGetProperty("match", out _)).Select(p => p.GetProperty("match").GetString()!)];
    }
}
