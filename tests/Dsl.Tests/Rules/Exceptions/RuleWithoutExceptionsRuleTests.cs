using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Tests.Rules.Exceptions;

public sealed class RuleWithoutExceptionsRuleTests
{
    private const string Code = "SVP2001";

    [Fact]
    public void A_rule_that_denies_and_names_no_exception_is_found()
    {
        Checked policy = Rule("then deny \"The 30 days are over.\"");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("ReturnWindow", policy.TextOf(finding));
        Assert.Equal("Rule \"ReturnWindow\" denies, and names no exceptions. Add an 'except' clause, or say why there are none with 'no exceptions because …'.", finding.Message);
    }

    [Fact]
    public void A_rule_that_refers_is_found_and_says_to_whom()
    {
        Finding finding = Assert.Single(Rule("then refer to TeamLead").Of(Code));

        Assert.Equal("Rule \"ReturnWindow\" sends customers on to \"TeamLead\", and names no exceptions. Add an 'except' clause, or say why there are none with 'no exceptions because …'.", finding.Message);
    }

    [Theory]
    [InlineData("then allow")]
    [InlineData("then voucher is 10 GBP")]
    [InlineData("then deny no exceptions because \"The law says so.\"")]
    [InlineData("then deny except Faulty when faulty then allow")]
    [InlineData("then deny, voucher is 10 GBP except Faulty when faulty then refer to TeamLead")]
    public void A_rule_that_grants_or_speaks_of_its_exceptions_is_not(string clauses) => Assert.Empty(Rule(clauses).Of(Code));

    [Fact]
    public void A_rule_with_an_error_is_not_spoken_of_twice()
    {
        Checked policy = Rule("then refer to Nobody");

        Assert.Equal("SVP1001", Assert.Single(policy.Told).Rule.Code);
    }

    [Theory]
    [InlineData(0, "    except SpecialCase when no /* say when */\n        then allow\n")]
    [InlineData(1, "    no exceptions because \"Say why here.\"\n")]
    public void A_fix_adds_a_clause_of_its_own_line_and_the_rule_is_silent(int fix, string clause)
    {
        Checked policy = Rule("then deny // at the till");
        Fix offered = Assert.Single(policy.Of(Code)).Fixes[fix];

        Assert.Contains("then deny // at the till\n" + clause + "}\n", policy.Fixed(offered), StringComparison.Ordinal);
        Assert.Empty(policy.After(offered).Told);
    }

    [Theory]
    [InlineData(0, "{ because \"It is so.\" when late then deny except SpecialCase when no /* say when */ then allow }")]
    [InlineData(1, "{ because \"It is so.\" when late then deny no exceptions because \"Say why here.\" }")]
    public void A_fix_stays_on_the_line_of_a_rule_of_one_line(int fix, string rule)
    {
        Checked policy = Checked.Policy("policy P\nrequest R { late: yes/no }\nrule W for R { because \"It is so.\" when late then deny }");
        Fix offered = Assert.Single(policy.Of(Code)).Fixes[fix];

        Assert.EndsWith(rule, policy.Fixed(offered), StringComparison.Ordinal);
        Assert.Empty(policy.After(offered).Told);
    }

    [Fact]
    public void A_fix_ends_its_lines_as_the_file_does_and_indents_as_the_rule_does()
    {
        Checked policy = Checked.Policy("policy P\r\nrequest R { late: yes/no }\r\n\trule W for R {\r\n\t\twhen late\r\n\t\tthen deny }");

        Assert.EndsWith(
            "\t\tthen deny\r\n\t\tno exceptions because \"Say why here.\"\r\n\t}",
            policy.Fixed(Assert.Single(policy.Of(Code)).Fixes[1]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_for_two_requests_is_found_once()
    {
        Checked policy = Checked.Policy("policy P request A { late: yes/no } request B { late: yes/no } rule W for A, B { when late then deny }");

        Assert.Single(policy.Of(Code));
    }

    [Fact]
    public void It_can_be_suppressed_in_the_rule_or_for_the_file()
    {
        Assert.Single(Rule("then deny suppress SVP2001 because \"Agreed in March.\"").Suppressed);
        Checked file = Checked.Policy("policy P suppress SVP2001 because \"Agreed in March.\" request R { late: yes/no } rule W for R { because \"It is so.\" when late then deny }");

        Assert.Empty(file.Told);
        Assert.Equal("Agreed in March.", Assert.Single(file.Suppressed).SuppressedBy!.Reason);
    }

    private static Checked Rule(string clauses) => Checked.Policy($$"""
        policy Returns
            currency GBP

        role TeamLead {
            staff 2
            approves Refund
        }

        request Refund {
            age: duration from 0 days
            faulty: yes/no is age < 1 day
            decides voucher: money = 0 GBP
            decides broken: yes/no is faulty
        }

        rule ReturnWindow for Refund {
            because "Last season's stock cannot be resold."
            when age > 30 days
            {{clauses}}
        }

        """.ReplaceLineEndings("\n"));
}
