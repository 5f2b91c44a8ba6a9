namespace PolicyLint.Package.Tests;

/// <summary>A policy with nothing to warn about but SVP3001: three people decide on one complaint.</summary>
public static class ThreeStepPolicy
{
    private const string MiddleStep = "    step TeamLead decides within 4 hours\n";

    /// <summary>The policy, under a name of its own.</summary>
    public static string Named(string name) => $$"""
        policy {{name}}
            version 1
            effective 2026-01-01
            currency GBP
            owner "Customer care"

        calendar Hours {
            time zone "Europe/London"
            open Mon..Fri 09:00..18:00
        }

        role Agent { staff 11 works Hours approves Refund up to 150 GBP }
        role TeamLead { staff 2 works Hours approves Refund up to 1_000 GBP }
        role Director { staff 1 works Hours approves Refund up to 20_000 GBP }

        request Refund {
            amount: money from 0 GBP to 20_000 GBP
        }

        rule LargeRefund for Refund "Large refunds are looked at twice" {
            because "Card-scheme fraud checks."
            when amount > 150 GBP
            then refer to Director
            no exceptions because "The card schemes require it."
        }

        escalation Complaint for Refund {
            step Agent decides within 1 hour
            step TeamLead decides within 4 hours
            step Director decides within 1 day
            finally notify "service-desk@example.com"
        }

        """.ReplaceLineEndings("\n");

    /// <summary>The policy put right: a step less.</summary>
    public static string RepairedAs(string name) => Named(name).Replace(MiddleStep, string.Empty, StringComparison.Ordinal);

    /// <summary>The lines of the escalation, from 1: where the finding belongs.</summary>
    public static (int First, int Last) LinesOfTheEscalation()
    {
        var lines = Named("Any").Split('\n');
        var first = Array.FindIndex(lines, l => l.StartsWith("escalation", StringComparison.Ordinal));
        return (first + 1, Array.IndexOf(lines, "}", first) + 1);
    }
}
