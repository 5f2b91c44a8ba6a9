namespace PolicyLint.Dsl.Tests.Rules.Examples;

/// <summary>A small policy about refunds, to which each test adds its examples.</summary>
internal static class Desk
{
    public static Checked With(string examples, string head = "", string rules = "") => Checked.Policy($$"""
        policy Returns
            currency GBP
            {{head}}

        segment Regular
        segment Loyal
        role TeamLead { staff 2 approves Refund }
        role Director { staff 1 approves Refund }
        choice Reason { changedMind, faulty, standard }

        request Refund {
            amount: money from 0 GBP
            age: duration from 0 days
            reason: Reason = changedMind
            customer: segment
            note: text = ""
            notice: duration optional
            decides voucher: money = 0 GBP
            decides slip: text = "none"
            decides points: count optional
            decides next: Reason = changedMind
        }

        rule Window for Refund {
            because "It is so."
            when age > 30 days
            exceptions in order
            then deny
            except Faulty when reason is faulty
                then allow, voucher is 10 GBP
            except Loyal when customer is Loyal and age <= 90 days {
                then allow, slip is "say \"yes\"", points is 3
                except Large when amount > 500 GBP
                    then refer to TeamLead, next is standard
            }
        }

        rule Large for Refund {
            because "It is so."
            when amount > 1_000 GBP
            then refer to Director
            no exceptions because "None."
        }

        rule Noted for Refund {
            because "It is so."
            when notice > 3 days and note is "late"
            then deny
            no exceptions because "None."
        }

        {{rules}}

        {{examples}}
        """);

    /// <summary>One example; fields that the text doesn't give are an ordinary case.</summary>
    public static Checked Example(string given, string expect, string head = "", string rules = "") =>
        With($"example \"Shown\" for Refund {{ given {given} expect {expect} }}", head, rules);
}
