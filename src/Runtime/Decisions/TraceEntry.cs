namespace PolicyLint;

/// <summary>One rule, table row or exception in the trace of a decision: whether it applied, what it gave, and where the policy says so.</summary>
public sealed class TraceEntry
{
    /// <summary>The name of the rule, row or exception, as the policy qualifies it: <c>ReturnWindow.LoyalCustomer</c>.</summary>
    public required string Clause { get; init; }

    /// <summary>What became of it.</summary>
    public required TraceOutcome Outcome { get; init; }

    /// <summary>The verdict that it leaves, if it stands.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The roles that it refers to, by name, if it stands.</summary>
    public IReadOnlyList<string> Approvers { get; init => field = ImmutableCopy.Of(value, nameof(Approvers)); } = [];

    /// <summary>The outputs that it gives, if it stands, in the order of the policy.</summary>
    public IReadOnlyList<TraceOutput> Outputs { get; init => field = ImmutableCopy.Of(value, nameof(Outputs)); } = [];

    /// <summary>The policy's own text for the customer, if it has one.</summary>
    public string? Reason { get; init; }

    /// <summary>The condition, as the policy writes it; null where it always applies.</summary>
    public string? Condition { get; init; }

    /// <summary>Its exceptions, in the order of the policy.</summary>
    public IReadOnlyList<TraceEntry> Exceptions { get; init => field = ImmutableCopy.Of(value, nameof(Exceptions)); } = [];

    /// <summary>The file of the policy, as the build names it.</summary>
    public string? File { get; init; }

    /// <summary>The line in the file, from 1; 0 if it is not known.</summary>
    public int Line { get; init; }

    /// <summary>As in <c>ReturnWindow.LoyalCustomer: applied, allow, voucher is 10.00 GBP (returns.svcpolicy:62)</c>.</summary>
    /// <returns>The text, without the exceptions.</returns>
    public override string ToString()
    {
        var text = Clause + ": " + Outcome switch
        {
            TraceOutcome.Applied => "applied",
            TraceOutcome.Excepted => "gives way to an exception",
            TraceOutcome.ConditionNotMet => Condition is null ? "does not apply" : $"does not apply: not ({Condition})",
            TraceOutcome.NotReached => "not looked at",
            _ => "not in force",
        };
        text += Verdict switch
        {
            null => "",
            PolicyLint.Verdict.Allow => ", allow",
            PolicyLint.Verdict.Refer => Approvers.Count == 0 ? ", refer" : ", refer to " + string.Join(" and ", Approvers),
            _ => ", deny",
        };
        foreach (var output in Outputs)
        {
            text += ", " + output;
        }

        return File is null ? text : FormattableString.Invariant($"{text} ({File}:{Line})");
    }
}
