namespace PolicyLint.Dsl.Tests.Rules.Experience;

public sealed class ExperienceRuleTests
{
    private const string Core = "standard C core { measure \"m\" target 80% } ";
    private const string Delight = "standard E experience { measure \"m\" target 80% } ";
    private const string Rule = "request Q { x: count } rule R for Q { because \"b\" when x > 1 then deny except E when x > 5 then allow } ";

    [Theory]
    [InlineData(Core, 1, 0)]
    [InlineData(Delight, 0, 1)]
    [InlineData(Core + Delight, 0, 0)]
    [InlineData("", 0, 0)]
    public void Both_kinds_of_standard_belong_together(string standards, int onlyCore, int withoutCore)
    {
        Checked policy = Checked.Policy("policy P " + standards);
        Assert.Equal(onlyCore, policy.Of("SVP5005").Length);
        Assert.Equal(withoutCore, policy.Of("SVP5006").Length);
    }

    [Theory]
    [InlineData("owner A standards E", null)]
    [InlineData("outside our control", null)]
    [InlineData("owner A", "No standard holds at moment \"M\". Add 'standards …'")]
    [InlineData("standards E", "Nobody answers for moment \"M\". Add 'owner …'")]
    [InlineData("gesture \"A note\"", "Nobody answers for moment \"M\", and no standard holds there.")]
    public void A_moment_has_an_owner_and_a_standard(string moment, string? start)
    {
        var findings = Checked.Policy("policy P " + Core + Delight + "role A moment M { " + moment + " } journey J { moments M }").Of("SVP5007");
        Assert.Equal(start is null ? 0 : 1, findings.Length);
        Assert.All(findings, f => Assert.StartsWith(start!, f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("standards C", 1)]
    [InlineData("standards C, E", 0)]
    [InlineData("standards E", 0)]
    [InlineData("outside our control", 0)]
    [InlineData("gesture \"A note\"", 0)]
    public void A_journey_has_an_experience_standard_at_each_moment(string moment, int count) => Assert.Equal(
        count,
        Checked.Policy("policy P " + Core + Delight + "role A moment M { owner A " + moment + " } moment N { owner A standards E } journey J { moments M, N, M }").Of("SVP5008").Length);

    [Theory]
    [InlineData("approves Q", 1)]
    [InlineData("may bend R", 1)]
    [InlineData("approves Q coached every 2 weeks", 0)]
    [InlineData("staff 3", 0)]
    public void Who_decides_is_coached(string role, int count) => Assert.Equal(count, Checked.Policy("policy P " + Rule + "role A { " + role + " }").Of("SVP5009").Length);

    [Theory]
    [InlineData("decides", 1)]
    [InlineData("approves", 1)]
    [InlineData("informs", 0)]
    public void Who_decides_on_a_ladder_is_coached(string act, int count) => Assert.Equal(
        count, Checked.Policy("policy P role A { staff 1 } " + Rule + "escalation L for Q { step A " + act + " within 1 hour }").Of("SVP5009").Length);

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("follow up within 3 days", "", 0)]
    [InlineData("", "follow up within 3 days", 0)]
    public void Somebody_asks_how_it_went(string first, string second, int count) => Assert.Equal(
        count, Checked.Policy("policy P " + Core + "promise A { standard C " + first + " } promise B { standard C " + second + " }").Of("SVP5010").Length);

    [Theory]
    [InlineData("role A { approves Q }", Rule, 1)]
    [InlineData("role A { approves Q } role B { may bend R }", Rule, 0)]
    [InlineData("", Rule, 0)]
    [InlineData("role A { approves Q }", "request Q { x: count } rule R for Q { because \"b\" when x > 1 then deny no exceptions because \"The law.\" }", 0)]
    [InlineData("role A { approves Q }", "request Q { x: count decides o: count = 1 } rule R for Q { because \"b\" when x > 1 then o is 2 }", 0)]
    public void Somebody_may_bend_a_rule(string roles, string rule, int count) => Assert.Equal(count, Checked.Policy("policy P " + roles + " " + rule).Of("SVP5011").Length);

    /// <summary>What is proposed can be written as it stands: a limit only where there is one amount that it limits.</summary>
    [Theory]
    [InlineData("x: count", "add 'may bend R'.")]
    [InlineData("x: count a: money from 0 GBP", "add 'may bend R up to …'.")]
    [InlineData("x: count a: money from 0 GBP b: money from 0 GBP", "add 'may bend R'.")]
    public void The_proposal_can_be_written(string fields, string proposal) => Assert.EndsWith(
        proposal,
        Assert.Single(Checked.Policy("policy P role A { approves Q } request Q { " + fields + " } rule R for Q { because \"b\" when x > 1 then deny except E when x > 2 then allow }").Of("SVP5011")).Message,
        StringComparison.Ordinal);
}
