namespace PolicyLint;

/// <summary>One rule, exception, table or row in the trace of a decision: whether it applied, what it gave, and where the policy says so.</summary>
public sealed class TraceEntry
{
    private readonly ClauseOutline _outline;

    internal TraceEntry(ClauseOutline outline, string clause, TraceOutcome outcome, string file, TraceEntry[] exceptions, TraceEntry[] rows)
    {
        _outline = outline;
        Clause = clause;
        Outcome = outcome;
        File = file;
        Exceptions = Array.AsReadOnly(exceptions);
        Rows = Array.AsReadOnly(rows);
    }

    /// <summary>The name of the rule, exception or table, as the policy qualifies it: <c>ReturnWindow.LoyalCustomer</c>; of a row, <c>Postage row 2</c>.</summary>
    public string Clause { get; }

    /// <summary>What became of it.</summary>
    public TraceOutcome Outcome { get; }

    /// <summary>The verdict that it leaves where it stands; null where it names none, which leaves <see cref="Verdict.Allow"/>.</summary>
    public Verdict? Verdict => _outline.Verdict;

    /// <summary>The roles that it refers to where it stands, by name.</summary>
    public IReadOnlyList<string> Approvers => _outline.Approvers;

    /// <summary>The outputs that it gives where it stands, in the order of the policy.</summary>
    public IReadOnlyList<TraceOutput> Outputs => _outline.Outputs;

    /// <summary>The policy's own text for the customer, if it has one.</summary>
    public string? Reason => _outline.Reason;

    /// <summary>The condition, as the policy writes it; null where it always applies.</summary>
    public string? Condition => _outline.Condition;

    /// <summary>Its exceptions, in the order of the policy.</summary>
    public IReadOnlyList<TraceEntry> Exceptions { get; }

    /// <summary>The rows of a table, in the order of the policy; empty for everything else.</summary>
    public IReadOnlyList<TraceEntry> Rows { get; }

    /// <summary>The name of the policy's file, without its folder.</summary>
    public string File { get; }

    /// <summary>The line in the file, from 1.</summary>
    public int Line => _outline.Line;

    /// <summary>As in <c>ReturnWindow.LoyalCustomer: applied, allow, voucher is 10 GBP (returns.svcpolicy:62)</c>.</summary>
    /// <returns>The text, without exceptions and rows.</returns>
    public override string ToString()
    {
        var text = Clause + ": " + Outcome switch
        {
            TraceOutcome.Applied => "applied" + Effects(),
            TraceOutcome.Excepted => "gives way to an exception",
            TraceOutcome.ConditionNotMet when _outline.Rows is not null => "no row matches",
            TraceOutcome.ConditionNotMet => $"does not apply: not ({Condition})",
            TraceOutcome.NotReached => "not looked at",
            _ => "not in force",
        };
        return FormattableString.Invariant($"{text} ({File}:{Line})");
    }

    private string Effects()
    {
        var text = Verdict switch
        {
            null => "",
            PolicyLint.Verdict.Allow => ", allow",
            PolicyLint.Verdict.Refer => ", refer to " + string.Join(" and ", Approvers),
            _ => ", deny",
        };
        return text + string.Concat(Outputs.Select(o => ", " + o));
    }
}
