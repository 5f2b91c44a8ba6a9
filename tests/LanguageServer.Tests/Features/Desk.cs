namespace PolicyLint.LanguageServer.Tests.Features;

/// <summary>A small whole policy that the tests write on.</summary>
internal static class Desk
{
    public const string Text = """
        policy Desk
            currency GBP

        calendar Hours {
            time zone "Europe/London"
            open Mon..Fri 09:00..17:00
        }

        role Agent { staff 4 works Hours approves Refund up to 100 GBP }
        role Lead { staff 1 works Hours approves Refund up to 1_000 GBP }

        segment Loyal { buys 45 GBP every 1 week for 10 years }
        segment Regular

        choice Reason { changedMind, faulty }

        figure Limit { is 100 GBP }

        request Refund {
            /// What the customer paid.
            amount: money from 0 GBP to 1_000 GBP
            age: duration
            reason: Reason
            customer: segment
            receipt: yes/no
        }

        rule TooLate for Refund "Thirty days" {
            because "Stock ages."
            when age > 30 days
            then deny
            except Faulty when reason is faulty then allow
        }

        rule Large for Refund {
            because "Fraud."
            when amount > Limit
            then refer to Lead
            no exceptions because "The schemes require it."
        }

        standard Reply core { measure "time to reply" target 90% within 4 hours during Hours }
        promise Soon { standard Reply }
        capacity People { serves Reply demand 10 per hour handling 6 minutes staffed by Agent during Hours }

        example "A late one" for Refund {
            given age 40 days, amount 10 GBP, reason changedMind, customer Regular, receipt yes
            expect deny by TooLate
        }

        """;

    /// <summary>The policy with a text put in, and perhaps a cursor.</summary>
    public static string With(string after, string more) => Text.Replace(after, after + more, StringComparison.Ordinal);
}
