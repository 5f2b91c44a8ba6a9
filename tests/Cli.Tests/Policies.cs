namespace PolicyLint.Cli.Tests;

/// <summary>Policies that several tests look at.</summary>
internal static class Policies
{
    /// <summary>Nothing to say about it, at any severity that is shown.</summary>
    public const string Clean = """
        policy Returns
            currency GBP

        request Refund {
            amount: money from 0 GBP
            age: duration from 0 days
            reason: one of changedMind, faulty
        }

        rule ReturnWindow for Refund {
            because "Last season's stock cannot be resold."
            when age > 30 days and amount > 20 GBP
            then deny "The 30 days are over."
            except Faulty when reason is faulty
                then allow
        }

        example "A scarf after 45 days" for Refund {
            given amount 35 GBP, age 45 days, reason changedMind
            expect deny by ReturnWindow
        }

        """;

    /// <summary>Two warnings, both of SVP2002: rules without a reason.</summary>
    public const string WithoutReasons = """
        policy Returns
            currency GBP

        request Refund {
            amount: money from 0 GBP
            age: duration from 0 days
        }

        rule Old for Refund {
            when age > 30 days and amount > 20 GBP
            then deny "The 30 days are over."
            no exceptions because "None so far."
        }

        rule Dear for Refund {
            when amount > 500 GBP
            then deny "Too much."
            no exceptions because "None so far."
        }

        """;

    /// <summary>One finding each of SVP2001, SVP2002 and SVP2003: no exceptions, no reason, no case.</summary>
    public const string WithThreeFindings = """
        policy Returns
            currency GBP

        request Refund {
            amount: money from 0 GBP
            age: duration from 0 days
        }

        rule Old for Refund {
            because "Stock cannot be resold."
            when age > 30 days
            then deny "The 30 days are over."
        }

        rule Dear for Refund {
            when amount > 500 GBP
            then deny "Too much."
            no exceptions because "None so far."
        }

        rule Never for Refund {
            because "Stock cannot be resold."
            when age > 90 days and age < 60 days
            then deny "That was too long ago."
            no exceptions because "None so far."
        }

        """;

    /// <summary>One error: it ends in the middle.</summary>
    public const string Broken = """
        policy Returns
            currency GBP

        request Refund {
            amount: money

        """;
}
