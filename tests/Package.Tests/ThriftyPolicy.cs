namespace PolicyLint.Package.Tests;

/// <summary>A policy with nothing to warn about, whose rule computes what can grow past every number.</summary>
public static class ThriftyPolicy
{
    /// <summary>The line of the effect that overflows, from 1.</summary>
    public const int LineOfTheEffect = 11;

    /// <summary>The policy, under a name of its own.</summary>
    public static string Named(string name) => $$"""
        policy {{name}}
            currency GBP

        request Loan {
            amount: money from 0 GBP
            decides fee: money = 0 GBP
        }

        rule Late for Loan "What comes late costs" {
            because "Somebody has to ask."
            when amount > 1 GBP then fee is amount * 10
        }

        """.ReplaceLineEndings("\n");

    /// <summary>C# that decides a loan of an amount.</summary>
    public static string Decide(string @class, string amount) => $"{@class}.Decide(new {@class}.Loan {{ Amount = PolicyLint.Money.Gbp({amount}) }})";
}
