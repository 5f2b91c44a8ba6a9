using System.Text;

namespace PolicyLint;

/// <summary>How a decision came about: every rule and table of the request, applied or why not, with the exceptions taken.</summary>
/// <remarks>It holds which clauses held, and the outline of the request that all traces share: 56 bytes. What it says is put together when it is asked for.</remarks>
public sealed class DecisionTrace
{
    private readonly RequestOutline _outline;
    private readonly HeldClauses _held;
    private readonly int _day;

    /// <summary>A trace.</summary>
    /// <param name="outline">The request.</param>
    /// <param name="held">Which of its clauses and rows held.</param>
    public DecisionTrace(RequestOutline outline, HeldClauses held)
        : this(outline, held, -1)
    {
    }

#if NET8_0_OR_GREATER
    /// <summary>A trace of a decision about which rules hold only for a time.</summary>
    /// <param name="outline">The request.</param>
    /// <param name="held">Which of its clauses and rows held.</param>
    /// <param name="on">The day of the decision.</param>
    public DecisionTrace(RequestOutline outline, HeldClauses held, DateOnly on)
        : this(outline, held, on.DayNumber)
    {
    }
#endif

    private DecisionTrace(RequestOutline outline, HeldClauses held, int day)
    {
        _outline = outline ?? throw new ArgumentNullException(nameof(outline));
        _held = held;
        _day = day;
    }

    /// <summary>The request that was decided.</summary>
    public string Request => _outline.Request;

    /// <summary>Which clauses and rows held.</summary>
    public HeldClauses Held => _held;

    /// <summary>The rules and tables, in the order of the file.</summary>
    public IReadOnlyList<TraceEntry> Entries => Array.AsReadOnly([.. _outline.Read(_held, _day < 0 ? null : _day)]);

    /// <summary>The verdict: the strictest that an applying rule leaves.</summary>
    public Verdict Verdict => VerdictOf(Entries);

    /// <summary>The first rule or exception in the policy that leaves this verdict, as in <c>ReturnWindow.LoyalCustomer</c>; null if no rule applies.</summary>
    public string? DecidedBy => DecidedByOf(Entries);

    /// <summary>The whole trace, a line for each clause, exceptions indented under what they except; of a table, the row that matched.</summary>
    /// <returns>Lines that end in a line feed on every system.</returns>
    public override string ToString()
    {
        var entries = Entries;
        var text = new StringBuilder(Request).Append(": ").Append(VerdictOf(entries).ToString().ToLowerInvariant());
        if (DecidedByOf(entries) is { } clause)
        {
            text.Append(" by ").Append(clause);
        }

        text.Append('\n');
        Append(text, entries, 1);
        return text.ToString();
    }

    private static Verdict VerdictOf(IReadOnlyList<TraceEntry> entries) => Standing(entries).Select(LeftBy).DefaultIfEmpty().Max();

    private static string? DecidedByOf(IReadOnlyList<TraceEntry> entries) => Standing(entries).FirstOrDefault(e => LeftBy(e) == VerdictOf(entries))?.Clause;

    private static Verdict LeftBy(TraceEntry entry) => entry.Verdict ?? Verdict.Allow;

    /// <summary>Of each rule that applies, the clause whose effects stand.</summary>
    private static IEnumerable<TraceEntry> Standing(IReadOnlyList<TraceEntry> entries) => entries
        .Where(e => e.Rows.Count == 0)
        .SelectMany(e => e.Outcome == TraceOutcome.Applied ? [e] : Standing(e.Exceptions));

    private static void Append(StringBuilder text, IReadOnlyList<TraceEntry> entries, int depth)
    {
        foreach (var entry in entries)
        {
            text.Append(' ', depth * 2).Append(entry.Rows.FirstOrDefault(r => r.Outcome == TraceOutcome.Applied) ?? entry).Append('\n');
            Append(text, entry.Exceptions, depth + 1);
        }
    }
}
