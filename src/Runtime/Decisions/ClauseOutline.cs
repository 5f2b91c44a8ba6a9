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

    internal bool IsInForce(int? day) =>
        day is not { } on || ((From is not { } from || DayNumber.Of(from) <= on) && (Until is not { } until || on <= DayNumber.Of(until)));
}
