using System.Text;
using PolicyLint.Cli.Reports;

namespace PolicyLint.Cli.Tests.Reports;

/// <summary>Carets stand under what they point at, in a terminal that counts columns and not units of UTF-16.</summary>
public sealed class ColumnsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("\u91D1\u984D", 4)]
    [InlineData("\uFF21\uFF71", 3)]
    [InlineData("e\u0301", 1)]
    [InlineData("\u0642\u064A\u0645\u0629", 4)]
    [InlineData("\uD55C", 2)]
    [InlineData("\U0001F600", 2)]
    [InlineData("a\u200Bb", 2)]
    [InlineData("\uFFFD", 1)]
    public void A_text_has_columns(string text, int columns) => Assert.Equal(columns, text.EnumerateRunes().Sum(Columns.Of));

    [Theory]
    [InlineData("plain", 36)]
    [InlineData("\u65E5\u672C", 35)]
    [InlineData("e\u0301e\u0301", 33)]
    [InlineData("\U0001F600", 33)]
    [InlineData("\u202Eabc", 35)]
    public void Carets_stand_below_what_they_point_at(string before, int columns)
    {
        _folder.Write("a.svcpolicy", $"policy A\nrequest Q {{ n: count }}\nrule R for Q {{ because \"{before}\" when \u6C17\u6A5F then deny \"no\" }}\n");

        string[] lines = _folder.Run("--only", "SVP1001").Out.Split('\n');

        Assert.Contains("    | " + new string(' ', columns) + "^^^^", lines);
    }
}
