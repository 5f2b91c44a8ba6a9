using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Formatting;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.Fuzz;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Formatting;

namespace PolicyLint.Dsl.Tests.Formatting;

public sealed class GeneratedFormattingTests
{
    [Fact]
    public void The_laws_hold_of_six_hundred_files_with_comments_anywhere()
    {
        using var output = new StringWriter();
        int broken = FormatRun.Go(seed: 7, count: 600, Corpus.Folder, output);
        Assert.True(broken == 0, output.ToString());
        Assert.Contains("600 files", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policy P // a\n// b\n", "policy P // a\n", "2 comments before, 1 after")]
    [InlineData("policy P // a\n// b\n", "policy P // b\n// a\n", "the comment '// a' before token 2 is now '// b' before token 2")]
    [InlineData("policy P // a\n", "policy P\n// a\n", "the comment '// a' before token 2 stood at the end of a line")]
    [InlineData("policy P /* a */ version 1\n", "policy P version /* a */ 1\n", "the comment '/* a */' before token 2 is now '/* a */' before token 3")]
    [InlineData("policy P owner \"a  b\"\n", "policy P owner \"a b\"\n", "the tokens are other ones")]
    [InlineData("policy P\n", "policy P \n", "a blank at the end of a line in line 1")]
    [InlineData("policy P\n\nsegment A", "policy P\n\n\nsegment A\n", "two blank lines in line 3")]
    [InlineData("policy P\nsegment A", "policy P\r\nsegment A\r\n", "it does not end in the line end of most lines")]
    [InlineData("policy P\n", "policy  P\n", "formatting again makes \" \" of policy»  «P\n")]
    [InlineData("policy  P\n", "policy P\n", "an edit is not of white space alone")]
    public void The_laws_notice_what_breaks_them(string before, string after, string broken)
    {
        SyntaxTree tree = SyntaxTree.Parse(PolicyText.From(before));
        var edit = new TextEdit(string.Empty, new TextSpan(0, before.Length), after);
        Assert.Equal(broken, FormattingLaws.Broken(tree, new FormattedText(PolicyText.From(after), [edit])));
    }

    [Fact]
    public void Eight_times_the_text_takes_eight_times_the_memory()
    {
        string part = string.Concat(Corpus.Names.Select(name => Corpus.Text(name)[Corpus.Text(name).IndexOf("\n\n", StringComparison.Ordinal)..]));
        SyntaxTree[] trees = [.. new[] { 4, 32 }.Select(times => SyntaxTree.Parse(PolicyText.From("policy P\n" + string.Concat(Enumerable.Repeat(part, times)))))];
        (long small, long large) = (Allocated(trees[0]), Allocated(trees[1]));

        // What makes the text anew at each edit takes 64 times as much; lists that double when they are full take a little more or less than eight times.
        Assert.InRange(large, small * 6, small * 12);
    }

    private static long Allocated(SyntaxTree tree)
    {
        Assert.Null(PolicyFormatter.Format(tree).Obstacle);
        long before = GC.GetAllocatedBytesForCurrentThread();
        PolicyFormatter.Format(tree);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
