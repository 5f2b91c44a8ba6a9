namespace PolicyLint;

/// <summary>A rule, an exception, a table or a row of one, as a policy writes it. Generated code makes it, once for a process.</summary>
public sealed class ClauseOutline
{
    /// <summary>A part of a policy.</summary>
    /// <param name="name">Its name; of a row, its number from 1.</param>
    /// <param name="line">Its line in the file, from 1.</param>
    /// <param name="condition">When it holds, as the policy writes it; null: always.</param>
    /// <param name="verdict">The strictest verdict among its effects; null where it names none.</param>
    public ClauseOutline(string name, int line, string? condition = null, Verdict? verdict = null)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Line = line;
        Condition = condition;
        Verdict = verdict;
    }

    /// <summary>Its name; of a row, its number from 1.</summary>
    public string Name { get; }

    /// <summary>Its line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>When it holds, as the policy writes it; null: always.</summary>
    public string? Condition { get; }

    /// <summary>The strictest verdict among its effects; null where it names none.</summary>
    public Verdict? Verdict { get; }

    /// <summary>The roles that it refers to, by name.</summary>
    public IReadOnlyList<string> Approvers { get; init => field = ImmutableCopy.Of(value, nameof(Approvers)); } = [];

    /// <summary>The outputs that it gives, in the order of the policy.</summary>
    public IReadOnlyList<TraceOutput> Outputs { get; init => field = ImmutableCopy.Of(value, nameof(Outputs)); } = [];

    /// <summary>The policy's own text for the customer, if it has one.</summary>
    public string? Reason { get; init; }

    /// <summary>The first day on which a rule is in force; null: since ever.</summary>
    public DateTime? From { get; init; }

    /// <summary>The last day on which a rule is in force; null: for ever.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The exceptions of a rule or of an exception, in the order of the policy.</summary>
    public IReadOnlyList<ClauseOutline> Exceptions { get; init => field = ImmutableCopy.Of(value, nameof(Exceptions)); } = [];

    /// <summary>The rows of a table, in the order of the policy; null for what is no table.</summary>
    public IReadOnlyList<ClauseOutline>? Rows { get; init => field = ImmutableCopy.Of(value, nameof(Rows)); }

    /// <summary>The rows of a large table, out of few long texts: a row each as an object of its own would be far more code.</summary>
    /// <param name="outputs">The names of the table's outputs.</param>
    /// <param name="lines">The line of each row in the file, from 1.</param>
    /// <param name="texts">
    /// Several rows each, a line a row: its condition as the policy writes it, empty where it always holds, and behind a tab each the
    /// values that it gives the outputs.
    /// </param>
    /// <returns>The rows, in the order of the policy.</returns>
    public static IReadOnlyList<ClauseOutline> RowsOf(string[] outputs, int[] lines, string[] texts)
    {
        _ = outputs ?? throw new ArgumentNullException(nameof(outputs));
        _ = lines ?? throw new ArgumentNullException(nameof(lines));
        var rows = new List<ClauseOutline>(lines.Length);
        foreach (var row in (texts ?? throw new ArgumentNullException(nameof(texts))).SelectMany(t => t.Split('\n')))
        {
            var parts = row.Split('\t');
            rows.Add(new ClauseOutline((rows.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), lines[rows.Count], parts[0].Length == 0 ? null : parts[0])
            {
                Outputs = Array.ConvertAll([.. outputs.Select((name, i) => (name, i))], output => new TraceOutput(output.name, parts[output.i + 1])),
            });
        }

        return rows;
    }

    internal bool IsInForce(int? day) =>
        day is not { } on || ((From is not { } from || DayNumber.Of(from) <= on) && (Until is not { } until || on <= DayNumber.Of(until)));
}
