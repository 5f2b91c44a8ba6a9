namespace PolicyLint.Dsl.Tests.Rules.Decisions;

/// <summary>A small policy about refunds, to which each test adds its rules.</summary>
internal static class Refunds
{
    public static Checked With(string declarations) => Checked.Policy($$"""
        policy Returns
            currency GBP

        segment Regular
        segment Loyal

        role TeamLead { staff 2 }

        request Refund {
            amount: money from 0 GBP to 10_000 GBP
            age: duration from 0 days
            faulty: yes/no
            visits: count from 0
            notice: duration optional
            customer: segment
            late: yes/no is age > 30 days
            decides voucher: money = 0 GBP
            decides points: count optional
        }

        {{declarations}}
        """);

    public static Checked Rule(string clauses) => With("rule Window for Refund { because \"It is so.\" " + clauses + " }");
}
