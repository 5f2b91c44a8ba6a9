using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Dsl.Tests.Syntax;

/// <summary>Texts that nobody writes, and that must not take the process away.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void Nesting_has_a_bound_and_chains_have_none()
    {
        foreach ((string name, string text) in PolicyNesting.All(100_000))
        {
            SyntaxTree tree = OnSmallStack(text);
            bool nests = !name.StartsWith("chain", StringComparison.Ordinal) && !name.StartsWith("comments", StringComparison.Ordinal)
                && !name.StartsWith("blocks", StringComparison.Ordinal);
            Assert.True(nests == tree.Findings.Any(finding => finding.Rule.Code == "SVP0004"), name);
            Assert.True(tree.Findings.Length <= 2, $"{name}: {tree.Findings.Length} messages");
        }
    }

    [Theory]
    [InlineData(255, 0)]
    [InlineData(256, 1)]
    public void Parentheses_nest_255_deep_in_a_rule(int depth, int findings)
    {
        // The rule's own block is the first of 256 levels.
        SyntaxTree tree = OnSmallStack(PolicyNesting.Parentheses(depth));
        Assert.Equal(findings, tree.Findings.Length);
        Assert.All(tree.Findings, finding => Assert.Equal("SVP0004", finding.Rule.Code));
        TreeLaws.Hold(tree);
    }

    [Theory]
    [InlineData("policy P owner \"", "x", "\"")]
    [InlineData("policy P // ", "x", "")]
    [InlineData("policy P ", "#", "")]
    [InlineData("policy P ", "# ", "")]
    [InlineData("policy P choice C { a", ", a", " }")]
    [InlineData("policy P rule R for Q { when a", " in (a", "")]
    [InlineData("policy P rule R for Q { ", "} ", "")]
    [InlineData("policy P ", "role ", "")]
    [InlineData("policy P table T for R decides a by b { ", "when 1, 2 => 3 ", "}")]
    [InlineData("policy P version ", "1", "")]
    public void Ten_million_units_on_a_line_are_read(string start, string piece, string end)
    {
        string text = start + string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length / (piece == "x" ? 1 : 10))) + end;
        SyntaxTree tree = OnSmallStack(text);
        Assert.Equal(text.Length, tree.Tokens[^1].Start);
    }

    [Fact]
    public void Random_bytes_are_read()
    {
        var random = new Random(5);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            SyntaxTree tree = SyntaxTree.Parse(PolicyText.FromBytes(bytes));
            TreeLaws.Hold(tree);
            Assert.Equal(bytes, tree.Text.ToBytes());
        }
    }

    // Less than any host gives a thread. Frames of a debug build, which nobody ships, are several times larger.
#if DEBUG
    private const int SmallStack = 4 * 1024 * 1024;
#else
    private const int SmallStack = 768 * 1024;
#endif

    private static SyntaxTree OnSmallStack(string text)
    {
        SyntaxTree? tree = null;
        var thread = new Thread(() => tree = TreeLaws.Parse(text), maxStackSize: SmallStack);
        thread.Start();
        Assert.True(thread.Join(Watchdog.Patience), "the text is not read to its end");
        return tree!;
    }
}
