using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Fixes;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Tests.Fixes;

public sealed class FixApplicationTests
{
    private static readonly RuleDescriptor Rule = new("SVP2001", "Test", "Rules", FindingSeverity.Warning);

    [Fact]
    public void Edits_are_applied_in_the_order_of_the_text_and_insertions_at_one_place_in_their_own()
    {
        PolicyText text = PolicyText.FromBytes([0xEF, 0xBB, 0xBF, .. "abcdef"u8], "a");
        PolicyText after = FixApplication.Apply(text, [Edit("a", 4, 6, ""), Edit("a", 0, 1, "X"), Edit("a", 2, 2, "1"), Edit("a", 2, 2, "2"), Edit("b", 0, 1, "never")]);
        Assert.Equal("Xb12cd", after.Content);
        Assert.Equal("a", after.Path);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "Xb12cd"u8], after.ToBytes());
    }

    [Theory]
    [InlineData(0, 3, 2, 4)]
    [InlineData(2, 4, 0, 3)]
    [InlineData(0, 1, 6, 7)]
    public void Edits_that_cannot_be_meant_are_refused(int start, int end, int otherStart, int otherEnd) => Assert.Throws<ArgumentException>(
        () => FixApplication.Apply(PolicyText.From("abcdef", "a"), [Edit("a", start, end, "x"), Edit("a", otherStart, otherEnd, "y")]));

    [Fact]
    public void Of_fixes_that_touch_the_first_is_applied()
    {
        AppliedFixes fixes = FixApplication.Apply(
            [PolicyText.From("abcdef", "a")],
            [
                Find(Edit("a", 2, 3, "C")),
                Find(Edit("a", 0, 1, "A"), Edit("a", 3, 3, "!")),
                Find(),
                Find(Edit("a", 5, 6, "F"), Edit("a", 0, 0, ">")),
                Find(Edit("a", 6, 6, ".")),
            ]);
        Assert.Equal(">abCdeF", fixes.Texts[0].Content);
        Assert.Equal(["C", "F"], fixes.Applied.Select(finding => finding.Fixes[0].Edits[0].NewText));
        Assert.Equal(["A", "."], fixes.Left.Select(finding => finding.Fixes[0].Edits[0].NewText));
    }

    [Fact]
    public void A_fix_over_several_files_is_applied_to_all_or_to_none()
    {
        PolicyText[] texts = [PolicyText.From("one", "a"), PolicyText.From("two", "b")];
        AppliedFixes fixes = FixApplication.Apply(texts, [Find(Edit("a", 0, 1, "O"), Edit("c", 0, 1, "?")), Find(Edit("b", 0, 1, "T"), Edit("a", 2, 3, "E")), Find(Edit("a", 0, 0, "+"), Edit("b", 0, 0, "+"))]);
        Assert.Equal(["onE", "Two"], fixes.Texts.Select(text => text.Content));
        Assert.Single(fixes.Applied);
        Assert.Equal(2, fixes.Left.Length);
    }

    /// <summary>Against the plain way: a fix is taken unless one of its edits touches one that was taken before.</summary>
    [Fact]
    public void Many_fixes_at_once_are_those_of_the_plain_way()
    {
        var random = new Random(5);
        for (int run = 0; run < 200; run++)
        {
            Finding[] findings = [.. Enumerable.Range(0, 30).Select(_ => random.Next(100) is var start ? Find(Edit("a", start, Math.Min(100, start + random.Next(4)), "<>")) : null!)];
            List<Finding> taken = [];
            foreach (Finding finding in findings)
            {
                if (!taken.Exists(other => Span(other).Start <= Span(finding).End && Span(finding).Start <= Span(other).End))
                {
                    taken.Add(finding);
                }
            }

            AppliedFixes fixes = FixApplication.Apply([PolicyText.From(new string('.', 100), "a")], findings);
            Assert.Equal(taken, fixes.Applied);
            Assert.Equal(100 + taken.Sum(finding => 2 - Span(finding).Length), fixes.Texts[0].Content.Length);
        }
    }

    private static TextSpan Span(Finding finding) => finding.Fixes[0].Edits[0].Span;

    private static TextEdit Edit(string path, int start, int end, string text) => new(path, TextSpan.FromBounds(start, end), text);

    private static Finding Find(params TextEdit[] edits) => new(Rule, "a", default, "Test.") { Fixes = edits.Length == 0 ? [] : [new Fix("Test", [.. edits])] };
}
