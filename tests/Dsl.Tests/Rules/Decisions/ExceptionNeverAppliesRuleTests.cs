using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Decisions;

public sealed class ExceptionNeverAppliesRuleTests
{
    private const string Code = "SVP2004";

    [Fact]
    public void An_exception_outside_its_rule_is_found()
    {
        Checked policy = Refunds.Rule("when late then deny except Fresh when age <= 14 days then allow");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("age <= 14 days", policy.TextOf(finding));
        Assert.Contains("Exception \"Window.Fresh\" never applies: no case of \"Window\" meets its condition", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Window", policy.TextOf(Assert.Single(finding.Related)));
    }

    [Fact]
    public void An_exception_listed_after_a_broader_one_is_found_and_names_it()
    {
        Checked policy = Refunds.Rule("when late then deny except Faulty when faulty then allow except Dear when faulty and amount > 100 GBP then refer to TeamLead");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Dear", policy.TextOf(finding));
        Assert.Contains("is never reached: whenever it would apply, so does \"Faulty\", which comes first. Put it before that one", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Faulty", policy.TextOf(Assert.Single(finding.Related)));
    }

    [Fact]
    public void An_exception_hidden_by_several_together_is_found()
    {
        Checked policy = Refunds.Rule("""
            when late then deny
            except Small when amount < 100 GBP then allow
            except Large when amount >= 100 GBP then refer to TeamLead
            except Loyal when customer is Loyal then allow
            """);

        Assert.Contains("whenever it would apply, so do those before it. Put it before them", Assert.Single(policy.Of(Code)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_an_exception_that_never_applies_all_is_silent()
    {
        Checked policy = Refunds.Rule("when late then deny except Fresh when not late { then allow except Dear when amount > 100 GBP then deny }");

        Assert.Equal("not late", policy.TextOf(Assert.Single(policy.Of(Code))));
    }

    [Fact]
    public void Exceptions_that_overlap_only_in_part_are_not_found() =>
        Assert.Empty(Refunds.Rule("when late then deny except Faulty when faulty then allow except Dear when amount > 100 GBP then refer to TeamLead").Of(Code));
}
