using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Decisions;

public sealed class IdleConditionRuleTests
{
    private const string Code = "SVP2014";

    [Theory]
    [InlineData("age > 30 days and age > 10 days", "age > 10 days", "age > 30 days")]
    [InlineData("age > 10 days and amount > 5 GBP and age > 30 days", "age > 10 days", "amount > 5 GBP and age > 30 days")]
    [InlineData("age > 10 days or age > 30 days", "age > 30 days", "age > 10 days")]
    [InlineData("late and faulty and age > 30 days", "age > 30 days", "late and faulty")]
    [InlineData("faulty and faulty", "faulty", "faulty")]
    [InlineData("faulty and (age > 30 days or age > 40 days)", "age > 40 days", "faulty and (age > 30 days)")]
    [InlineData("not (age < 30 days or age < 10 days)", "age < 10 days", "not (age < 30 days)")]
    [InlineData("amount >= 0 GBP and late", "amount >= 0 GBP", "late")]
    [InlineData("late or customer is Loyal and customer is Regular", "customer is Loyal and customer is Regular", "late")]
    [InlineData("(visits > 3 or faulty) and visits >= 4", "(visits > 3 or faulty)", "visits >= 4")]
    [InlineData("age > notice and notice is known", "notice is known", "age > notice")]
    public void An_operand_that_changes_nothing_is_found_and_removed(string condition, string idle, string left)
    {
        Checked policy = Policy(condition);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal(idle, policy.TextOf(finding));
        Fix fix = Assert.Single(finding.Fixes);
        Assert.Contains($"when {left} then deny", policy.Fixed(fix), StringComparison.Ordinal);
        Assert.Empty(policy.After(fix).Of(Code));
    }

    [Theory]
    [InlineData("age > 30 days and age < 40 days")]
    [InlineData("age > 30 days or amount > 30 GBP")]
    [InlineData("age > notice and age > 30 days")]
    [InlineData("age > 90 days and age < 30 days")]
    [InlineData("age > 90 days or age <= 90 days")]
    [InlineData("no or faulty and late")]
    [InlineData("faulty and visits > 3 or late and visits > 3")]
    public void An_operand_that_changes_something_is_not(string condition) => Assert.Empty(Policy(condition).Of(Code));

    [Fact]
    public void Exceptions_and_derived_fields_are_looked_at_too()
    {
        Checked policy = Checked.Policy("""
            policy P
            request R {
                age: duration from 0 days
                late: yes/no is age > 30 days or age > 60 days
            }
            rule W for R {
                because "It is so."
                when late
                then deny
                except Old when age > 90 days and age > 80 days
                    then allow
            }
            """);

        Assert.Equal(["age > 60 days", "age > 80 days"], policy.Of(Code).Select(policy.TextOf));
    }

    [Fact]
    public void A_rule_for_two_requests_must_be_idle_in_both()
    {
        static Checked Both(string range) => Checked.Policy($$"""
            policy P
            request A { age: duration from 0 days faulty: yes/no }
            request B { age: duration {{range}} faulty: yes/no }
            rule W for A, B { because "It is so." when faulty and age >= 0 days then deny no exceptions because "None." }
            """);

        Assert.Empty(Both(string.Empty).Of(Code));
        Assert.Single(Both("from 1 day").Of(Code));
    }

    private static Checked Policy(string condition) => Refunds.Rule($"when {condition} then deny no exceptions because \"None.\"");
}
