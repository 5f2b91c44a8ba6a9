using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Promises;

public sealed class RoleStaffsSeveralRuleTests
{
    private const string Code = "SVP4021";

    [Fact]
    public void People_who_are_counted_twice_are_marked_once_at_the_last()
    {
        Checked policy = Capacities("staffed by Agent", "staffed by Agent", "staffed by Agent");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal((Code, "staffed by Agent"), (finding.Rule.Code, policy.TextOf(finding)));
        Assert.Equal("All 8 of \"Agent\" staff \"C3\", and \"C1\" and \"C2\" count on them as well. Say how many work where: 'staffed by N Agent'.", finding.Message);
        Assert.Equal(["C1", "C2"], finding.Related.Select(policy.TextOf));
    }

    [Theory]
    [InlineData("staffed by Agent", "staffed by 3 Agent", "C1")]
    [InlineData("staffed by 3 Agent", "staffed by Agent", "C2")]
    public void Everybody_includes_those_who_are_counted_elsewhere(string first, string second, string marked)
    {
        Checked policy = Capacities(first, second);

        Assert.StartsWith("All 8 of \"Agent\" staff \"" + marked + "\", ", Assert.Single(policy.Of(Code)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staffed by 4 Agent", "staffed by 4 Agent")]
    [InlineData("staffed by Agent", "staffed by Clerk")]
    [InlineData("staffed by Agent", "throughput 6 per hour")]
    [InlineData("staffed by Agent during Hours", "staffed by Agent during Weekend")]
    [InlineData("staffed by Agent during Hours", "staffed by Agent during Paris")]
    [InlineData("staffed by Nobody", "staffed by Nobody")]
    public void People_who_are_counted_once_or_not_at_all_are_not_found(string first, string second) => Assert.Empty(Capacities(first, second).Of(Code));

    [Theory]
    [InlineData("staffed by Agent during Hours", "staffed by Agent")]
    [InlineData("staffed by Agent during Hours", "staffed by Agent during Always")]
    public void Hours_that_overlap_are_the_same_people(string first, string second) => Assert.Single(Capacities(first, second).Of(Code));

    private static Checked Capacities(params string[] staffing) => PromisePolicy.Of(
        capacity: "capacity Desk { serves Reply }",
        others: "role Clerk { staff 2 } role Nobody { works Paris } calendar Paris { time zone \"Europe/Paris\" open Mon..Fri 10:00..12:00 } "
            + "moment Pay { owner Clerk outside our control } moment Ask { owner Nobody outside our control } journey Shop { moments Pay, Ask } "
            + string.Concat(staffing.Select((clause, i) => $"capacity C{i + 1} {{ serves Another demand 1 per hour {(clause.StartsWith("throughput", StringComparison.Ordinal) ? "" : "handling 1 minute")} {clause} }} ")));
}
