namespace PolicyLint.Dsl.Tests.Decisions.Limits;

/// <summary>Policies in which what comparisons rule out costs more than what any rule says, so that what is asked after it is given up first.</summary>
internal static class CostlyPolicies
{
    public static IReadOnlyList<string> All { get; } =
    [
        // Two rules that do the same by what a comparison rules out, two that they cover, and one that restricts nothing.
        """
        policy Costly
            currency GBP
        request Q { a: count b: count c: count d: count }
        rule T for Q { because "It is so." when a < b and c > 1 and (a <= 7 or b >= 4) then deny no exceptions because "None." }
        rule U for Q { because "It is so." when a < b and c > 1 then deny no exceptions because "None." }
        rule V for Q { because "It is so." when c > 1 and a < b then deny no exceptions because "None." }
        rule W for Q { because "It is so." when a < b and c > 1 and d is 7 then deny no exceptions because "None." }
        rule X for Q { because "It is so." when a < b and a > 7 and b < 4 then deny no exceptions because "None." suppress SVP2003 because "It comes true one day." }
        """,

        // Exceptions that nothing reaches, that answer everything, and that hold together.
        """
        policy Costly
            currency GBP
        role Lead { staff 2 approves Q }
        request Q { a: count b: count c: count }
        rule U for Q {
            because "It is so."
            when a < b and b < c
            then deny
            except Never when a > 5 and b < 3 then allow
            except Low when a < 3 then allow
            except Lower when a < 2 and c > 1 then refer to Lead
            except High when a >= 3 then allow
            except Also when b > 7 then refer to Lead
        }
        rule V for Q {
            because "It is so."
            when a > b and a < 4 and b > 6
            then deny
            except One when c < 5 { then allow except Two when c < 3 then deny }
            except Three when c > 4 then allow
            except Four when a > 5 then allow
        }
        rule W for Q { because "It is so." when (a < b and b > 5 and a < c) or (c < 4 and a < b and c > 2) or c < 4 then refer to Lead no exceptions because "None." }
        rule X for Q { because "It is so." when a < b and (b < a or c > 3) and a < b then refer to Lead no exceptions because "None." }
        """,

        // An exception that another hides, and a condition that others imply, by what a comparison rules out.
        """
        policy Costly
            currency GBP
        role Lead { staff 2 approves Q }
        request Q { a: count b: count }
        rule U for Q {
            because "It is so."
            when a < b
            then deny
            except Low when a < 9 then allow
            except Lower when b < 4 then refer to Lead
        }
        rule V for Q { because "It is so." when b < 4 and a < b and (a < 5 and b < 4) then deny no exceptions because "None." }
        """,

        // Whose approval a case needs, up to which amounts, and that nothing is left to the front line.
        """
        policy Costly
            currency GBP
        request Q { amount: money price: money fee: money age: count }
        role Clerk { staff 5 reports to Lead approves Q.amount up to 50 GBP }
        role Lead { staff 2 reports to Head approves Q.amount up to 150 GBP }
        role Head { staff 1 approves Q.amount up to 1000 GBP }
        rule U for Q { because "It is so." when amount < price and age > 3 then refer to Lead no exceptions because "None." }
        rule V for Q { because "It is so." when price < fee and amount > 40 GBP then refer to Head no exceptions because "None." }
        rule W for Q { because "It is so." when amount <= price or age < 9 then refer to Clerk no exceptions because "None." }
        rule X for Q { because "It is so." when amount > price and age > 8 then deny no exceptions because "None." }
        """,

        // Nothing is left, but what comparisons rule out: a case without them would be denied by nobody.
        """
        policy Costly
            currency GBP
        request Q { amount: money price: money }
        role Clerk { staff 5 reports to Lead approves Q.amount }
        role Lead { staff 2 approves Q.amount }
        rule U for Q { because "It is so." when amount < 5 GBP or price > 9 GBP or amount < price then deny no exceptions because "None." }
        rule V for Q { because "It is so." when amount >= 5 GBP and price <= 9 GBP and amount > price then deny no exceptions because "None." }
        rule W for Q { because "It is so." when amount is price then deny no exceptions because "None." }
        rule X for Q { because "It is so." then refer to Lead no exceptions because "None." }
        """,

        // Tables that read what may be unknown, give what others give too, and leave a boundary out.
        """
        policy Costly
            currency GBP
        request Q { a: count b: count c: count optional d: count decides fee: money decides kind: count = 0 decides grade: count }
        table T for Q decides fee by c, a {
            when < 3, < 5 => 1 GBP
            when > 3, any => 2 GBP
            otherwise => 3 GBP
        }
        table S for Q decides kind by a { when < 4 => 1 when > 4 => 2 }
        table R for Q decides grade by c, b { when < 9, > 2 => 1 when < 4, < 8 => 2 otherwise => 3 }
        rule U for Q { because "It is so." when a < b and b < d and d < 6 then fee is 4 GBP no exceptions because "None." }
        rule V for Q { because "It is so." when a < 3 and b > 1 then deny no exceptions because "None." }
        rule W for Q { because "It is so." when a > 3 and b > 1 then deny no exceptions because "None." }
        """,

        // Targets of a standard, of which one holds wherever the other does.
        """
        policy Costly
            currency GBP
        request Q { a: count b: count c: count }
        standard S for Q core {
            measure "time"
            target 90% within 2 hours when a < b or c > 4
            target 80% within 4 hours when a < b and c > 2 and b > 6
            target 75% within 5 hours when a < 3
            target 70% within 6 hours when a < 3 and b > 8 and b < a
        }
        rule U for Q { because "It is so." when a < c and c < b and b is not 5 then deny no exceptions because "None." }
        example "One" for Q { given a 1, b 2, c 3 expect allow }
        """,
    ];
}
