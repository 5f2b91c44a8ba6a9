using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Promises;

public sealed class PromiseStricterThanDependencyRuleTests
{
    private const string Code = "SVP4016";

    [Fact]
    public void A_promise_that_is_due_before_they_deliver_is_marked_at_its_time()
    {
        Checked policy = Depending("target 99% within 9 hours");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("within 8 hours", policy.TextOf(finding));
        Assert.Equal(
            "\"Quick\" promises 90% within 8 hours, and depends on \"The courier\", which comes 99% within 9 hours. Agree on more with them, or promise a later time.",
            finding.Message);
        Assert.Equal(["depends on \"The courier\" target 99% within 9 hours"], finding.Related.Select(policy.TextOf));
    }

    [Fact]
    public void A_greater_share_than_they_give_in_the_same_time_is_marked_at_its_share()
    {
        Checked policy = Depending("target 89% within 8 hours");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("90%", policy.TextOf(finding));
        Assert.EndsWith("which comes 89% within 8 hours. Agree on more with them, or promise a smaller share.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("target 90% within 8 hours")]
    [InlineData("within 8 hours")]
    [InlineData("within 1 hour")]
    [InlineData("target 50% within 7 hours")]
    [InlineData("within 1 working day")]
    public void As_much_as_they_give_or_time_to_make_up_for_it_is_not(string dependency) => Assert.Empty(Depending(dependency).Of(Code));

    /// <summary>8 hours of 9 to 18 leave 71 hours by the clock from a Friday on, and no more.</summary>
    [Theory]
    [InlineData("90% within 8 hours of Hours", "within 71 hours", 0)]
    [InlineData("90% within 8 hours of Hours", "within 72 hours", 1)]
    [InlineData("90% within 2 working days", "within 3 working days", 1)]
    [InlineData("90% within 2 working days", "within 2 working days", 0)]
    [InlineData("90% within 2 working days", "within 3 working days of Weekend", 0)]
    [InlineData("90% by 17:00 2nd working day", "within 2 working days", 1)]
    [InlineData("90% by 17:00 2nd working day", "within 1 working day", 0)]
    public void Clocks_are_held_against_each_other_only_where_nothing_can_go_wrong(string target, string dependency, int findings) =>
        Assert.Equal(findings, Depending(dependency, "target " + target).Of(Code).Length);

    [Fact]
    public void Each_that_it_depends_on_is_held_against_it()
    {
        Checked policy = PromisePolicy.Of(recovery: "depends on \"One\" within 9 hours depends on \"Two\" within 8 hours depends on \"Three\" within 10 hours " + PromisePolicy.Recovery);

        Assert.Equal(["One", "Three"], policy.Of(Code).Select(finding => finding.Message.Split("depends on \"")[1].Split('"')[0]));
    }

    [Fact]
    public void Where_the_standard_gives_the_time_the_name_is_marked()
    {
        Checked policy = Depending("within 5 hours", target: "");

        Assert.Equal("Quick", policy.TextOf(Assert.Single(policy.Of(Code))));
    }

    private static Checked Depending(string dependency, string target = "target 90% within 8 hours") =>
        PromisePolicy.Of(target: target, recovery: "depends on \"The courier\" " + dependency + " " + PromisePolicy.Recovery);
}
