using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Rules.Examples;

public sealed class ExampleDayTests
{
    private const string Rules = """
        figure Window { is 30 days is 14 days from 2027-01-01 }
        request Refund {
            age: duration from 0 days
            bought: date = 2026-12-24
            decides voucher: money = 0 GBP
            decides open: duration is Window on bought
        }
        rule Old for Refund {
            because "It is so."
            effective 2026-01-01 until 2026-12-31
            when age > 30 days
            then deny
            except Sale when age > 90 days then refer to Lead
        }
        rule New for Refund {
            because "It is so."
            effective 2027-01-01
            when age > 14 days
            then deny, voucher is 5 GBP
            no exceptions because "None."
        }
        role Lead { staff 1 approves Refund }
        """;

    [Theory]
    [InlineData("", "2025-12-31", "allow, voucher 0 GBP")]
    [InlineData("", "2026-01-01", "deny by Old, voucher 0 GBP")]
    [InlineData("", "2026-12-31", "deny by Old")]
    [InlineData("", "2027-01-01", "deny by New, voucher 5 GBP")]
    [InlineData("", "9999-12-31", "deny by New")]
    [InlineData("effective 2026-03-01", "2026-03-01", "deny by Old")]
    [InlineData("effective 2026-03-01", "2027-02-01", "deny by New")]
    [InlineData("effective 2026-03-01 until 2027-06-30", "2027-06-30", "deny by New")]
    public void An_example_is_decided_on_its_day(string head, string day, string expect) =>
        Assert.Empty(Policy(head, $"example \"E\" for Refund on {day} {{ given age 40 days expect {expect} }}").Told);

    [Fact]
    public void So_is_each_row_of_a_table() => Assert.Empty(Policy("effective 2026-03-01", """
        examples "Then" for Refund given age expect verdict { case "31" 31 days => deny case "20" 20 days => allow case "91" 91 days => refer }
        examples "Now" for Refund on 2027-01-10 given age expect verdict, voucher { case "31 now" 31 days => deny, 5 GBP case "20 now" 20 days => deny, 5 GBP }
        examples for Refund on 2027-01-10 given age, bought expect open { case "before" 1 day, 2026-12-31 => 30 days case "after" 1 day, 2027-01-01 => 14 days }
        """).Told);

    /// <summary>Without a day it is the policy's first, or the day before any rule comes into force or goes out of it.</summary>
    [Theory]
    [InlineData("", "allow")]
    [InlineData("effective 2026-03-01", "deny by Old")]
    [InlineData("effective 2027-03-01", "deny by New")]
    public void Without_a_day_it_is_decided_on_the_first(string head, string expect) =>
        Assert.Empty(Policy(head, $"example \"E\" for Refund {{ given age 40 days expect {expect} }}").Of("SVP6001"));

    [Theory]
    [InlineData("on 2027-01-10", "Example \"E\" on 2027-01-10 expects allow, and the policy says deny by \"New\". Put the policy right, or the example.")]
    [InlineData("", "Example \"E\" on 2026-03-01 expects allow, and the policy says deny by \"Old\". Put the policy right, or the example.")]
    public void What_is_not_met_names_the_day(string on, string message)
    {
        Checked policy = Policy("effective 2026-03-01", $"example \"E\" for Refund {on} {{ given age 40 days expect allow }}");

        Finding finding = Assert.Single(policy.Of("SVP6001"));
        Assert.Equal(message, finding.Message);
        Assert.Empty(policy.After(finding.Fixes.Single()).Told);
    }

    [Fact]
    public void A_rule_that_is_not_in_force_then_is_said_not_to_be() => Assert.Contains(
        "expects \"Old\" to decide, and that is not in force on 2027-01-10: \"New\" decides",
        Assert.Single(Policy("", "example \"E\" for Refund on 2027-01-10 { given age 40 days expect deny by Old }").Of("SVP6001")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("effective 2026-03-01 until 2027-06-30", "2026-02-28", "it starts on 2026-03-01")]
    [InlineData("effective 2026-03-01 until 2027-06-30", "2027-07-01", "it ends on 2027-06-30")]
    public void A_day_on_which_the_policy_does_not_hold_is_an_error(string head, string day, string fact)
    {
        foreach (string example in new[]
        {
            $"example \"E\" for Refund on {day} {{ given age 40 days expect allow, voucher 77 GBP }}",
            $"examples for Refund on {day} given age expect verdict, voucher {{ case \"E\" 40 days => allow, 77 GBP }}",
        })
        {
            Checked policy = Policy(head, example);

            Finding finding = Assert.Single(policy.Told);
            Assert.Equal(("SVP1009", day), (finding.Rule.Code, policy.TextOf(finding)));
            Assert.Equal($"Policy 'Returns' does not hold on {day}: {fact}. Write a day on which it does, or leave 'on' out.", finding.Message);
            ExampleResult result = Assert.Single(new PolicyAnalysis(policy.Project).ExamplesOf(policy.Project.Policies[0]).Results);
            Assert.Equal(finding.Message, result.Failure?.Message);
        }
    }

    [Theory]
    [InlineData("on 2026-12-31")]
    [InlineData("on 2027-06-30")]
    [InlineData("on 2027-01-01")]
    public void A_policy_that_ends_before_it_starts_is_told_alone(string on) => Assert.Equal(
        ["It ends on 2027-01-01, before it starts on 2027-06-01. Write an 'until' that is not before 'effective'."],
        Policy("effective 2027-06-01 until 2027-01-01", $"example \"E\" for Refund {on} {{ given age 1 day expect allow }}").Told.Where(f => f.Rule.Code == "SVP1009").Select(f => f.Message));

    /// <summary>A version without 'until' ends when the next one starts: what it would say then is said by nobody.</summary>
    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void The_next_version_ends_it(string day, bool holds)
    {
        const string Request = "request R { n: count } rule U for R { because \"It is so.\" when n > 3 then deny no exceptions because \"None.\" }";
        Checked both = Checked.Policies(
            $"policy P version 1 effective 2026-01-01 {Request} example \"E\" for R on {day} {{ given n 4 expect deny }}",
            $"policy P version 2 effective 2027-01-01 {Request}");

        Assert.Equal(holds ? [] : ["Policy 'P' does not hold on 2027-01-01: its next version starts on 2027-01-01. Write a day on which it does, or leave 'on' out."], both.Told.Select(f => f.Message));
    }

    [Theory]
    [InlineData("2026-02-30", "SVP0003")]
    [InlineData("2026-2-3", "SVP0003")]
    [InlineData("3 days", "SVP0001")]
    [InlineData("tomorrow", "SVP0001")]
    [InlineData("", "SVP0001")]
    public void A_day_that_cannot_be_read_is_told_once(string day, string code) =>
        Assert.Equal([code], Policy("", $"example \"E\" for Refund on {day} {{ given age 400 days expect refer, voucher 77 GBP }}").Told.Select(f => f.Rule.Code));

    [Fact]
    public void A_day_without_on_gets_one()
    {
        Checked policy = Policy("", "example \"E\" for Refund 2027-01-10 { given age 40 days expect deny by New }");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("Expected 'on', found '2027-01-10'.", finding.Message);
        Assert.Empty(policy.After(finding.Fixes.Single()).Told);
    }

    [Fact]
    public void The_same_case_on_another_day_is_another_case()
    {
        Assert.Empty(Two("on 2026-06-01", "on 2027-01-10"));
        Assert.Empty(Two("", "on 2027-01-10"));
        Assert.Equal(["SVP6004"], Two("on 2027-01-10", "on 2027-01-10"));
        Assert.Equal(["SVP6004"], Two("", "on 2026-03-01"));

        static IEnumerable<string> Two(string first, string second) => Policy(
            "effective 2026-03-01",
            $"example \"A\" for Refund {first} {{ given age 1 day expect allow }} example \"B\" for Refund {second} {{ given age 24 hours expect allow }}").Told.Select(f => f.Rule.Code);
    }

    /// <summary>A rule of a later time can be shown, so it is asked for; the offered case says its day, and holds.</summary>
    [Fact]
    public void Rules_of_all_times_are_asked_for_and_shown()
    {
        const string First = "example \"E\" for Refund { given age 40 days expect deny by Old }";
        Checked policy = Policy("effective 2026-03-01", First);

        Assert.Equal(["Sale", "New"], policy.Of("SVP6003").Select(policy.TextOf));
        Assert.Contains("\" for Refund {\n", policy.Of("SVP6003")[0].Example, StringComparison.Ordinal);
        Assert.Contains("\" for Refund on 2027-01-01 {\n", policy.Of("SVP6003")[1].Example, StringComparison.Ordinal);

        Checked after = Policy("effective 2026-03-01", First + "\n" + string.Concat(policy.Of("SVP6003").Select(f => f.Example)));
        Assert.Empty(after.Of("SVP6003"));
        Assert.Empty(after.Told);
        ExampleCoverage coverage = Assert.Single(new PolicyAnalysis(after.Project).ExamplesOf(after.Project.Policies[0]).Coverage);
        Assert.Equal(["Old", "Sale", "New"], coverage.Shown.Select(s => s.Name));
        Assert.Empty(coverage.NotShown);
    }

    /// <summary>Half of the cases lie on the days of each rule, and half of those are late.</summary>
    [Fact]
    public void Coverage_counts_the_days()
    {
        const string Policy = """
            policy P effective 2026-01-01
            request R { late: yes/no }
            rule New for R { because "It is so." effective 2027-01-01 when late then deny no exceptions because "None." }

            """;
        Assert.Equal(0.75, Share("example \"E\" for R { given late yes expect allow }"));
        Assert.Equal(0.75, Share("example \"E\" for R on 2027-01-01 { given late no expect allow }"));
        Assert.Equal(0.25, Share("example \"E\" for R on 2027-01-01 { given late yes expect deny }"));
        Assert.Equal(1, Share("example \"E\" for R on 2027-01-01 { given late yes expect deny } example \"F\" for R { given late yes expect allow }"));

        static double? Share(string examples)
        {
            Checked policy = Checked.Policy(Policy + examples);
            Assert.Empty(policy.Told);
            return Assert.Single(new PolicyAnalysis(policy.Project).ExamplesOf(policy.Project.Policies[0]).Coverage).Share;
        }
    }

    [Fact]
    public void On_is_a_name_like_any_other() => Assert.Empty(Checked.Policy("""
        policy P
        choice Switch { on, off }
        request on { on: Switch by: count }
        rule U for on { because "It is so." effective 2027-01-01 when on is on and by > 1 then deny no exceptions because "None." }
        example "Before" for on { given on on, by 2 expect allow }
        example "After" for on on 2027-01-01 { given by 2, on on expect deny }
        examples for on on 2027-01-01 given on, by expect verdict { case "Off" off, 2 => allow }
        """).Told);

    [Fact]
    public void Generated_code_decides_them_alike()
    {
        using GeneratedPolicies generated = GeneratedPolicies.Compile("policy Returns currency GBP effective 2026-03-01\n" + Rules + """

            example "Old" for Refund { given age 40 days expect deny by Old }
            example "Sale" for Refund on 2026-12-31 { given age 91 days expect refer }
            example "New" for Refund on 2027-01-01 { given age 20 days expect deny, voucher 5 GBP }
            examples for Refund on 2026-12-31 given age expect verdict { case "Not yet" 20 days => allow }
            """);
        Assert.Empty(generated.Errors);
        Assert.Equal(
            [("Old", Verdict.Deny), ("Sale", Verdict.Refer), ("New", Verdict.Deny), ("Not yet", Verdict.Allow)],
            generated.Project.Policies[0].Examples.Select(e => (e.Name, generated.Decide(e).Verdict)));
        Assert.All(generated.Project.Policies[0].Examples, e => Assert.Equal(e.ExpectedVerdict, ExampleCases.Decide(generated.Project, e)!.Verdict));
    }

    private static Checked Policy(string head, string examples) => Checked.Policy($"policy Returns\n    currency GBP\n    {head}\n{Rules}\n{examples}\n");
}
