namespace PolicyLint.Dsl.Tests.Rules.Escalation;

/// <summary>A policy about refunds with three roles, to which each test adds its rules.</summary>
internal static class Approvals
{
    public static Checked With(string declarations, params (string Key, string Value)[] settings) => Checked.Policy(
        $$"""
        policy Returns
            currency GBP

        role TeamLead { staff 2 approves Refund up to 1_000 GBP reports to Director }
        role Director { staff 1 approves Refund up to 20_000 GBP }
        role Owner { staff 1 approves Refund }

        request Refund {
            amount: money from 0 GBP
            age: duration from 0 days
            byPost: yes/no = no
        }

        {{declarations}}
        """,
        settings);

    public static string Rule(string name, string clauses) => $"rule {name} for Refund {{ because \"It is so.\" {clauses} no exceptions because \"None.\" }}\n";
}
