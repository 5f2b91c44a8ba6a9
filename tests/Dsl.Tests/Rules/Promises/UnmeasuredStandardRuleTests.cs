using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Promises;

public sealed class UnmeasuredStandardRuleTests
{
    [Theory]
    [InlineData("target 90%", "not what is measured. Add 'measure …'")]
    [InlineData("measure \"greeted by name\"", "not what is aimed at. Add 'target …'")]
    [InlineData("warn at 80%", "neither what is measured nor what is aimed at. Add 'measure …' and 'target …'")]
    public void What_a_standard_lacks_is_said(string clauses, string missing)
    {
        Checked policy = Checked.Policy("policy P standard Greeted core { " + clauses + " }");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal(("SVP4013", "Greeted"), (finding.Rule.Code, policy.TextOf(finding)));
        Assert.Equal("Standard \"Greeted\" says " + missing + ": what isn't measured isn't predictable.", finding.Message);
    }

    [Theory]
    [InlineData("measure \"m\" target 90%")]
    [InlineData("measure \"m\" target every case by 17:00 during H")]
    public void One_with_both_lacks_nothing(string clauses) => Assert.Empty(Checked.Policy("policy P calendar H { always open } standard Greeted core { " + clauses + " }").Of("SVP4013"));

    [Fact]
    public void The_target_of_a_promise_is_one() => Assert.Empty(PromisePolicy.Of(standard: "").Told);

    [Fact]
    public void A_promise_without_a_target_is_none() => Assert.Equal("SVP4013", Assert.Single(PromisePolicy.Of(target: "", standard: "").Told).Rule.Code);

    [Fact]
    public void One_with_an_error_is_not_spoken_of_twice() =>
        Assert.DoesNotContain(Checked.Policy("policy P standard Greeted core { target 9x% }").Told, finding => finding.Rule.Code == "SVP4013");
}
