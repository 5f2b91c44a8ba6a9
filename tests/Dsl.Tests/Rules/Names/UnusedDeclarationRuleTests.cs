using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Names;

public sealed class UnusedDeclarationRuleTests
{
    private const string Code = "SVP1010";

    [Theory]
    [InlineData("calendar Night { open every day 22:00..06:00 }", "Nothing speaks of calendar \"Night\". Remove it, or use it.")]
    [InlineData("role Porter { staff 1 }", "Nothing speaks of role \"Porter\". Remove it, or use it.")]
    [InlineData("segment Guest", "Nothing speaks of segment \"Guest\". Remove it, or use it.")]
    [InlineData("choice Colour { red, green }", "Nothing speaks of choice \"Colour\". Remove it, or use it.")]
    [InlineData("moment Welcome { outside our control }", "Nothing speaks of moment \"Welcome\". Remove it, or use it.")]
    [InlineData("figure Fee { is 6 GBP }", "Nothing speaks of figure \"Fee\". Remove it, or use it.")]
    [InlineData("capacity Desk { throughput 5 per day }", "Capacity \"Desk\" serves no standard or promise. Say what it serves, or remove it.")]
    [InlineData("request R { late: yes/no }", "Nothing reads field \"late\" of \"R\". Remove it, or let a rule read it.")]
    [InlineData("request R { decides v: yes/no is late late: yes/no x: yes/no is late }", "Nothing reads field \"x\" of \"R\". Remove it, or let a rule read it.")]
    public void What_nothing_speaks_of_is_found_and_its_removal_leaves_nothing_to_say(string declaration, string message)
    {
        Checked policy = Checked.Policy("policy P\n\n" + declaration + "\n");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal((Code, message), (finding.Rule.Code, finding.Message));
        Assert.Empty(policy.After(Assert.Single(finding.Fixes)).Told);
    }

    [Theory]
    [InlineData("calendar Day { always open } role A { works Day } moment M { owner A outside our control } journey J { moments M }")]
    [InlineData("role A { staff 1 approves R } request R { decides v: yes/no = no }")]
    [InlineData("request R { late: yes/no } rule W for R { when late then deny no exceptions because \"x\" } role A { may bend W }")]
    [InlineData("segment S request R { who: segment decides v: yes/no is who is known }")]
    [InlineData("segment S standard T core { measure \"x\" target 90% within 1 hour } promise P1 { standard T to S }")]
    [InlineData("choice C { a, b } request R { c: C decides v: yes/no is c is a }")]
    [InlineData("request R { a: count decides v: count } table T for R decides v by a { when 1 => 2 otherwise => 3 }")]
    [InlineData("figure F { is 5 } request R { decides v: number is F * 2 }")]
    [InlineData("request R { amount: money from 0 GBP decides v: yes/no = no } role A { approves R up to 5 GBP }")]
    [InlineData("calendar C { open Mon } request R { d: date decides v: date is d + 2 working days of C }")]
    [InlineData("calendar C { open Mon } standard S core { measure \"x\" target 90% within 2 hours of C }")]
    [InlineData("standard S core { measure \"x\" target 90% within 2 hours } capacity K { serves S throughput 5 per day }")]
    [InlineData("promise P1 { target 90% within 1 hour } standard S core { measure \"x\" } improve S by 1% every week from 80% starting 2026-01-05 for 20 weeks")]
    public void What_something_speaks_of_is_used(string declarations) => Assert.Empty(Checked.Policy("policy P currency GBP\n" + declarations).Of(Code));

    [Fact]
    public void A_field_that_only_examples_mention_is_unused_and_is_not_taken_from_under_them()
    {
        Checked policy = Checked.Policy("""
            policy P
            request R {
                late: yes/no
                decides v: yes/no = no
            }
            example "A late case" for R {
                given late yes
                expect v no
            }
            """);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Only examples speak of field \"late\" of \"R\": no rule or table reads it. Remove it, or let a rule read it.", finding.Message);
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void What_another_policy_uses_is_used()
    {
        Checked policies = Checked.Policies(
            "policy Company calendar Hours { always open }",
            "policy Shop use Company role A { works Hours } moment M { owner A outside our control } journey J { moments M }");

        Assert.Empty(policies.Told);
    }

    [Fact]
    public void An_error_in_the_file_comes_first()
    {
        Checked policy = Checked.Policy("policy P calendar Hours { always open } role A { works Houws } moment M { owner A outside our control } journey J { moments M }");

        Assert.Equal("SVP1001", Assert.Single(policy.Told).Rule.Code);
    }

    [Fact]
    public void An_error_in_a_policy_that_uses_this_one_comes_first()
    {
        Checked policies = Checked.Policies(
            "policy Company calendar Hours { always open }",
            "policy Shop use Company role A { works Houws } moment M { owner A outside our control } journey J { moments M }");

        Assert.Equal("SVP1001", Assert.Single(policies.Told).Rule.Code);
    }

    [Fact]
    public void Removal_takes_the_documentation_and_one_of_two_blank_lines_along()
    {
        Checked policy = Checked.Policy("""
            policy P

            // Kept.

            /// The night porter.
            /// On call.
            role Porter {
                staff 1
            } // one of them

            segment Guest
            """.ReplaceLineEndings("\n"));

        Assert.Equal("policy P\n\n// Kept.\n\nsegment Guest", policy.Fixed(policy.Of(Code)[0].Fixes[0]));
    }

    [Fact]
    public void Removal_within_a_line_leaves_the_others_on_it()
    {
        Checked policy = Checked.Policy("policy P\nrequest R { a: yes/no b: yes/no decides v: yes/no is b }");

        Assert.Equal("policy P\nrequest R { b: yes/no decides v: yes/no is b }", policy.Fixed(Assert.Single(policy.Of(Code)).Fixes[0]));
    }

    [Fact]
    public void It_can_be_suppressed_where_it_is_declared() =>
        Assert.Single(Checked.Policy("policy P currency GBP figure Fee { is 6 GBP suppress SVP1010 because \"The checkout page shows it.\" }").Suppressed);
}
