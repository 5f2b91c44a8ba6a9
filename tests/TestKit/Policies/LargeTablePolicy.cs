using System.Globalization;
using System.Text;

namespace PolicyLint.TestKit.Policies;

/// <summary>Policies of one large table: as firms have them for postage and tariffs, and as nobody should write them. The same seed gives the same text.</summary>
public static class LargeTablePolicy
{
    private const int Zones = 40;

    private static readonly string[] Kinds = ["letter", "parcel", "express"];

    /// <summary>The shapes of tables, by name.</summary>
    public static IReadOnlyDictionary<string, Func<int, int, string>> Shapes { get; } = new Dictionary<string, Func<int, int, string>>(StringComparer.Ordinal)
    {
        ["postage"] = (rows, seed) => Postage(rows, seed, isShuffled: false),
        ["postage, shuffled"] = (rows, seed) => Postage(rows, seed, isShuffled: true),
        ["tariff"] = (rows, seed) => Tariff(rows, seed, isShuffled: false),
        ["tariff, shuffled"] = (rows, seed) => Tariff(rows, seed, isShuffled: true),
        ["codes"] = Codes,
        ["open"] = Open,
        ["overlapping"] = Overlapping,
    };

    /// <summary>A price and a number of days by zone, kind and weight, every weight in one row: a row for all that is heavier ends each zone and kind.</summary>
    public static string Postage(int rows, int seed, bool isShuffled)
    {
        var random = new Random(seed);
        var lines = new List<string>();
        for (int group = 0; group < Zones * Kinds.Length; group++)
        {
            int bands = (rows - 1) * (group + 1) / (Zones * Kinds.Length) - (rows - 1) * group / (Zones * Kinds.Length);
            decimal from = 0;
            for (int band = 1; band <= bands; band++)
            {
                decimal to = from + (random.Next(1, 500) / 1000m);
                string weight = bands == 1 ? "any" : band == 1 ? Invariant($"<= {to}") : band == bands ? Invariant($"> {from}") : Invariant($"> {from} to {to}");
                lines.Add(Invariant($"when zone{group / Kinds.Length}, {Kinds[group % Kinds.Length]}, {weight} => {random.Next(100, 9000) / 100m} EUR, {random.Next(1, 12)} days"));
                from = to;
            }
        }

        string request = Invariant($"    zone: Zone\n    kind: one of {string.Join(", ", Kinds)}\n    weight: number from 0 to 1_000_000\n    decides price: money\n    decides within: duration\n");
        return Policy("choice Zone { " + string.Join(", ", Enumerable.Range(0, Zones).Select(z => $"zone{z}")) + " }\n\n", request, "price, within by zone, kind, weight", isShuffled ? Shuffled(lines, random) : lines, "otherwise => 99 EUR, 30 days");
    }

    /// <summary>A fee by the amount alone: so many ranges that lie side by side.</summary>
    public static string Tariff(int rows, int seed, bool isShuffled)
    {
        var random = new Random(seed);
        var lines = new List<string>();
        decimal from = 0;
        for (int row = 0; row < rows - 1; row++)
        {
            decimal to = from + (random.Next(1, 1000) / 100m);
            lines.Add(Invariant($"when {from} EUR to < {to} EUR => {random.Next(100, 9000) / 100m} EUR"));
            from = to;
        }

        lines.Add(Invariant($"when >= {from} EUR => 1 EUR"));
        return Policy(string.Empty, "    amount: money from 0 EUR\n    decides fee: money\n", "fee by amount", isShuffled ? Shuffled(lines, random) : lines, null);
    }

    /// <summary>A zone by a code that is a text, several codes in a row.</summary>
    private static string Codes(int rows, int seed)
    {
        var random = new Random(seed);
        List<string> lines = [.. Enumerable.Range(0, rows - 1).Select(i => $"when \"C{2 * i:D5}\" or \"C{(2 * i) + 1:D5}\" => {random.Next(1, 9)}")];
        return Policy(string.Empty, "    code: text\n    decides zone: count\n", "zone by code", Shuffled(lines, random), "otherwise => 0");
    }

    /// <summary>Six columns, most of them open in most rows, in first-match order.</summary>
    private static string Open(int rows, int seed)
    {
        var random = new Random(seed);
        string[] kinds = ["a", "b", "c", "d", "e"];
        string Cell(int column) => random.Next(5) < 3 ? "any" : (column % 3) switch
        {
            0 => kinds[random.Next(kinds.Length)],
            1 => Range(random, 1000, string.Empty),
            _ => random.Next(2) == 0 ? "yes" : "no",
        };
        List<string> lines = [.. Enumerable.Range(0, rows - 1).Select(_ => $"when {string.Join(", ", Enumerable.Range(0, 6).Select(Cell))} => {random.Next(1, 50)} EUR")];
        string kind = "one of " + string.Join(", ", kinds);
        return Policy(string.Empty, $"    k1: {kind}\n    n1: number\n    y1: yes/no\n    k2: {kind}\n    n2: number\n    y2: yes/no\n    decides fee: money\n", "fee by k1, n1, y1, k2, n2, y2", ["first match", .. lines], "otherwise => 0 EUR");
    }

    /// <summary>Ranges of one column that overlap as they come, some of them with the same fee, and nothing that says which counts.</summary>
    private static string Overlapping(int rows, int seed)
    {
        var random = new Random(seed);
        List<string> lines = [.. Enumerable.Range(0, rows).Select(_ => $"when {Range(random, 10 * rows, " EUR")} => {random.Next(1, 5)} EUR")];
        return Policy(string.Empty, "    amount: money\n    decides fee: money = 0 EUR\n", "fee by amount", lines, null);
    }

    private static string Range(Random random, int most, string unit)
    {
        int from = random.Next(most);
        return $"{from}{unit} to < {from + random.Next(1, 40)}{unit}";
    }

    private static List<string> Shuffled(List<string> lines, Random random)
    {
        string[] all = [.. lines];
        random.Shuffle(all);
        return [.. all];
    }

    private static string Policy(string before, string request, string columns, IEnumerable<string> lines, string? last)
    {
        var text = new StringBuilder($"policy Large\n    currency EUR\n\n{before}request Case {{\n{request}}}\n\ntable Rates for Case decides {columns} {{\n");
        foreach (string line in last is null ? lines : [.. lines, last])
        {
            text.Append("    ").Append(line).Append('\n');
        }

        return text.Append("}\n").ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
