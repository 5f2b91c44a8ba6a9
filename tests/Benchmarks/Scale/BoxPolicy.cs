using System.Globalization;
using System.Text;

namespace PolicyLint.Benchmarks.Scale;

/// <summary>
/// Policies of any number of rules over ten fields: each rule a box of three of them that denies, refers or gives an amount, every
/// third with an exception. Conflicts, gaps, dead clauses and pointless rules arise by chance, as they do where many hands write.
/// </summary>
internal static class BoxPolicy
{
    private static readonly string[] Fields = ["amount", "price", "age", "wait", "orders", "complaints", "weight", "reason", "channel", "customer"];

    /// <summary>The text of a policy; the same seed gives the same one.</summary>
    /// <param name="rules">How many rules.</param>
    /// <param name="figures">How many different figures the rules name for a field that is a number.</param>
    /// <param name="seed">What everything is drawn from.</param>
    public static string Text(int rules, int figures, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        text.Append("policy Boxes\n    currency GBP\n\nrole Lead { staff 2 approves Case.amount up to 500_000 GBP }\n\nsegment Regular\nsegment Loyal\nsegment Partner\n\n");
        text.Append("request Case {\n    amount: money from 0 GBP\n    price: money from 0 GBP\n    age: duration from 0 days\n    wait: duration from 0 days\n    orders: count from 0\n    complaints: count from 0\n    weight: number from 0\n");
        text.Append("    reason: one of changedMind, faulty, wrongItem, late, lost\n    channel: one of store, web, phone, partner\n    customer: segment\n");
        text.Append("    decides voucher: money using unique\n    decides discount: money = 0 GBP using unique\n    decides fee: money = 0 GBP using max\n}\n");
        for (int rule = 0; rule < rules; rule++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nrule R{rule} for Case {{\n    because \"Somebody asked for it.\"\n    when {Box(random, figures, 3)}\n    then {Effect(random)}\n");
            text.Append(rule % 3 == 0 ? $"    except E when {Box(random, figures, 2)} then {Effect(random)}\n" : "    no exceptions because \"None so far.\"\n").Append("}\n");
        }

        return text.ToString();
    }

    private static string Box(Random random, int figures, int sides)
    {
        string[] fields = [.. Fields];
        random.Shuffle(fields);
        return string.Join(" and ", fields.Take(sides).Select(f => Side(random, f, figures)));
    }

    private static string Side(Random random, string field, int figures)
    {
        (int low, int high) = (random.Next(1, figures), random.Next(1, figures));
        (low, high) = (Math.Min(low, high), Math.Max(low, high) + 1);
        return field switch
        {
            "amount" or "price" => $"{field} between {low * 10} GBP and {high * 10} GBP",
            "age" or "wait" => $"{field} > {low} days and {field} <= {high} days",
            "orders" or "complaints" => $"{field} >= {low} and {field} < {high}",
            "weight" => $"weight > {low}.5",
            "reason" => "reason is " + random.GetItems(["changedMind", "faulty", "wrongItem", "late", "lost"], 1)[0],
            "channel" => "channel is not " + random.GetItems(["store", "web", "phone", "partner"], 1)[0],
            _ => "customer is " + random.GetItems(["Regular", "Loyal", "Partner"], 1)[0],
        };
    }

    private static string Effect(Random random) => random.Next(6) switch
    {
        0 => "deny",
        1 => "refer to Lead",
        2 => "allow",
        3 => $"voucher is {random.Next(1, 4) * 5} GBP",
        4 => $"discount is {random.Next(1, 4) * 5} GBP",
        _ => $"fee is {random.Next(1, 4) * 5} GBP",
    };
}
