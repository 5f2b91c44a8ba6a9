using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Promises;

public sealed class ContradictingPromisesRuleTests
{
    private const string Code = "SVP4006";

    [Fact]
    public void Two_promises_to_everybody_of_which_one_gives_less_are_found_at_the_second()
    {
        Checked policy = Second("target 90% within 2 hours");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("Second", policy.TextOf(finding));
        Assert.Equal(
            "\"Second\" promises 90% within 2 hours, and \"Quick\" promises 90% within 8 hours to the same customers. Keep one of them, or say with 'to' whom the better one is for.",
            finding.Message);
        Assert.Equal(["Quick"], finding.Related.Select(policy.TextOf));
    }

    [Theory]
    [InlineData("", "target 80% within 8 hours")]
    [InlineData("", "target 90% within 9 hours")]
    [InlineData("", "target 80% within 9 hours")]
    [InlineData("to Loyal", "target 90% within 2 hours")]
    [InlineData("to Loyal, Gold", "target 90% within 9 hours to Regular, Loyal")]
    [InlineData("to Loyal, Gold", "target 90% within 2 hours to Regular, Loyal")]
    [InlineData("to Loyal", "target 90% within 2 hours to Loyal")]
    public void Customers_to_whom_both_are_made_get_less_than_they_were_told(string first, string second) =>
        Assert.Single(Second(second, first: "target 90% within 8 hours " + first).Of(Code));

    [Theory]
    [InlineData("", "target 90% within 8 hours")]
    [InlineData("", "target 95% within 10 hours")]
    [InlineData("", "target 50% within 1 hour")]
    [InlineData("", "target 99% within 2 hours of Hours")]
    [InlineData("", "target 90% within 2 hours to Loyal")]
    [InlineData("to Loyal", "target 90% within 9 hours")]
    [InlineData("to Loyal", "target 90% within 2 hours to Gold, Regular")]
    [InlineData("to Gold, Loyal", "target 90% within 2 hours to Gold")]
    public void Two_that_go_together_a_better_one_to_some_and_other_customers_are_none(string first, string second) =>
        Assert.Empty(Second(second, first: "target 90% within 8 hours " + first).Of(Code));

    [Fact]
    public void Promises_on_two_standards_are_two_things() => Assert.Empty(Second("target 90% within 2 days", standard: "Other").Of(Code));

    [Fact]
    public void The_standards_target_is_the_promises_where_it_has_none() =>
        Assert.Equal(
            "\"Second\" promises 95% in time, and \"Quick\" promises 90% within 8 hours to the same customers. Keep one of them, or say with 'to' whom the better one is for.",
            Assert.Single(Second("").Of(Code)).Message);

    private static Checked Second(string clauses, string first = "target 90% within 8 hours", string standard = "Reply") => PromisePolicy.Of(
        target: first,
        standard: "target 95% within 1 hour",
        capacity: "capacity Desk { serves Reply, Other demand 6 per hour handling 1 minute staffed by Agent }",
        others: $"promise Second {{ standard {standard} {clauses} {PromisePolicy.Recovery} }}");
}
