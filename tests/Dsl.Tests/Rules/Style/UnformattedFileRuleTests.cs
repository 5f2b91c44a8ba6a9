using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Style;

public sealed class UnformattedFileRuleTests
{
    private const string Code = "SVP8003";
    private static readonly (string, string) Asked = ("svcpolicy.SVP8003.severity", "warning");

    [Theory]
    [InlineData("policy P\n\nsegment  A\n", "A", "The layout is not the formatter's in one place, which is here. Format the file.")]
    [InlineData("policy P\n\n  segment A", "segment", "The layout is not the formatter's in 2 places, of which this is the first. Format the file.")]
    [InlineData("policy P\n\n  // why\nsegment A\n", "// why", "The layout is not the formatter's in one place, which is here. Format the file.")]
    [InlineData("policy P\n\nsegment A\n\n", "", "The layout is not the formatter's in one place, which is here. Format the file.")]
    public void Is_told_at_the_first_place_and_put_right(string text, string marked, string message)
    {
        Checked policy = Checked.Policy(text, Asked);
        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal(marked, policy.TextOf(finding));
        Assert.Equal(message, finding.Message);
        Assert.Empty(Checked.Policy(policy.Fixed(Assert.Single(finding.Fixes)), Asked).Of(Code));
    }

    [Fact]
    public void A_formatted_file_is_told_nothing() => Assert.Empty(Checked.Policy("policy P\n\nsegment A\n", Asked).Of(Code));

    [Fact]
    public void A_file_with_errors_is_told_those_first() => Assert.Empty(Checked.Policy("policy P\n\n  segment A {", Asked).Of(Code));

    [Fact]
    public void Nobody_is_told_who_does_not_ask()
    {
        Assert.Empty(Checked.Policy("policy P\n\n  segment A").Of(Code));
        Checked suppressed = Checked.Policy("policy P\n    suppress SVP8003 because \"So.\"\n\n  segment A");
        Assert.Single(suppressed.Suppressed);
        Assert.Empty(suppressed.Of("SVP1011"));
    }
}
