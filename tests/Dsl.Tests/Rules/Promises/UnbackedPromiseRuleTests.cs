using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Promises;

public sealed class UnbackedPromiseRuleTests
{
    private const string Code = "SVP4003";

    [Fact]
    public void A_promise_that_nobody_is_there_to_keep_is_found()
    {
        Checked policy = PromisePolicy.Of(capacity: "");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal((Code, "Quick"), (finding.Rule.Code, policy.TextOf(finding)));
        Assert.Equal(
            "\"Quick\" promises 90% within 8 hours, and no capacity is there to keep it. Add a 'capacity' that serves \"Reply\", or say whose work it is with 'depends on'.",
            finding.Message);
    }

    [Fact]
    public void One_that_leaves_the_time_to_its_standard_is_found_as_well() =>
        Assert.StartsWith("\"Quick\" promises 95% in time, and no capacity", Assert.Single(PromisePolicy.Of(target: "", capacity: "").Of(Code)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("capacity Desk { serves Reply }")]
    [InlineData("capacity Desk { serves Quick }")]
    [InlineData("capacity Desk { serves Other, Quick throughput 40 per hour }")]
    public void A_capacity_that_serves_the_promise_or_its_standard_is_behind_it(string capacity) => Assert.Empty(PromisePolicy.Of(capacity: capacity).Of(Code));

    [Fact]
    public void A_capacity_for_something_else_is_not() => Assert.Single(PromisePolicy.Of(capacity: "capacity Desk { serves Other }").Of(Code));

    [Fact]
    public void Where_others_do_the_work_they_are_behind_it() =>
        Assert.Empty(PromisePolicy.Of(capacity: "", recovery: "depends on \"The courier\" within 2 hours " + PromisePolicy.Recovery).Of(Code));

    [Fact]
    public void A_promise_without_a_time_needs_no_capacity() => Assert.Empty(PromisePolicy.Of(target: "", standard: "target 95%", capacity: "").Of(Code));

    [Fact]
    public void A_capacity_with_an_error_may_be_the_one()
    {
        Checked policy = PromisePolicy.Of(capacity: "capacity Desk { serves Repyl }");

        Assert.Equal("SVP1001", Assert.Single(policy.Told).Rule.Code);
    }

    [Fact]
    public void A_capacity_of_another_file_counts()
    {
        Checked policies = Checked.Policies(
            "policy Promises standard Reply core { measure \"reply\" target 90% within 8 hours } promise Quick { standard Reply " + PromisePolicy.Recovery + " }",
            "policy People use Promises role Agent { staff 8 } capacity Desk { serves Reply demand 6 per hour handling 6 minutes staffed by Agent }");

        Assert.Empty(policies.Of(Code));
    }
}
