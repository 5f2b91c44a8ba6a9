using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Promises;

public sealed class PromiseWithoutRecoveryRuleTests
{
    private const string Code = "SVP4008";

    [Fact]
    public void A_promise_that_says_nothing_of_its_breaking_is_found()
    {
        Checked policy = PromisePolicy.Of(recovery: "");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal((Code, "Quick"), (finding.Rule.Code, policy.TextOf(finding)));
        Assert.Equal("Promise \"Quick\" doesn't say what happens when it is broken. Add 'if broken { fix … within … }', or what is paid.", finding.Message);
    }

    [Theory]
    [InlineData("if broken { fix \"We call.\" within 1 hour }")]
    [InlineData("if broken { pay 5 GBP }")]
    [InlineData("if broken { surprise \"Flowers\" }")]
    public void One_that_says_something_is_not(string recovery) => Assert.Empty(PromisePolicy.Of(recovery: recovery).Of(Code));

    [Fact]
    public void One_with_an_error_is_not_spoken_of_twice() => Assert.Equal("SVP1001", Assert.Single(PromisePolicy.Of(recovery: "to Nobody").Told).Rule.Code);

    [Theory]
    [InlineData("target 90% within 8 hours", "within 8 hours")]
    [InlineData("target 90% within 20 seconds", "within 20 seconds")]
    [InlineData("target 90% within 0 seconds", "within 0 minutes")]
    [InlineData("target 80% within 2 hours of Hours", "within 2 hours")]
    [InlineData("target 80% by 17:00", "within 1 day")]
    [InlineData("target 80% within 3 working days", "within 1 day")]
    [InlineData("", "within 4 hours")]
    public void The_fix_adds_one_that_is_no_slower_than_the_promise(string target, string within)
    {
        Checked policy = PromisePolicy.Of(target: target, recovery: "");
        Fix fix = Assert.Single(Assert.Single(policy.Of(Code)).Fixes);

        Assert.Contains("if broken { fix \"Say here how it is put right.\" " + within + " } }", policy.Fixed(fix), StringComparison.Ordinal);
        Assert.Empty(policy.After(fix).Of(Code));
        Assert.Equal(policy.Told.Count() - 1, policy.After(fix).Told.Count());
    }

    [Fact]
    public void The_fix_fills_an_empty_block()
    {
        Checked policy = PromisePolicy.Of(recovery: "if broken { }");
        Fix fix = Assert.Single(Assert.Single(policy.Of(Code)).Fixes);

        Assert.Contains("if broken { fix \"Say here how it is put right.\" within 8 hours }", policy.Fixed(fix), StringComparison.Ordinal);
        Assert.Empty(policy.After(fix).Told);
    }

    [Fact]
    public void The_fix_stands_on_lines_of_its_own_where_the_promise_does()
    {
        Checked policy = Checked.Policy("policy P\n\nstandard S core {\n    measure \"m\"\n    target 90% within 2 days\n}\n\npromise Q {\n    standard S\n    depends on \"Them\" within 1 day\n}\n");

        Assert.EndsWith(
            "    depends on \"Them\" within 1 day\n    if broken {\n        fix \"Say here how it is put right.\" within 2 days\n    }\n}\n",
            policy.Fixed(Assert.Single(Assert.Single(policy.Told).Fixes)),
            StringComparison.Ordinal);
    }
}
