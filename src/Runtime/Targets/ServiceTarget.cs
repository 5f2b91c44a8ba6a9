namespace PolicyLint;

/// <summary>What share of cases must meet a deadline or a standard: <c>95% within 4 hours</c>, <c>every case by 17:00</c>.</summary>
public sealed class ServiceTarget
{
    /// <summary>A target for a share of cases.</summary>
    /// <param name="share">A fraction from 0 to 1: 0.95 for 95%.</param>
    /// <param name="deadline">By when; null for a target that counts without a time, such as "greeted by name".</param>
    /// <param name="condition">The condition under which it holds, as the policy writes it; null where it always does, or otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public ServiceTarget(decimal share, Deadline? deadline = null, string? condition = null)
    {
        Share = share is >= 0m and <= 1m ? share : throw new ArgumentOutOfRangeException(nameof(share), share, "A share is a fraction from 0 to 1: 0.95 for 95%.");
        Deadline = deadline;
        Condition = condition;
    }

    /// <summary>The share of cases that must meet the target, as a fraction; 1 is every case.</summary>
    public decimal Share { get; }

    /// <summary>Whether no case may miss the target.</summary>
    public bool IsEveryCase => Share == 1m;

    /// <summary>By when, if the target has a time.</summary>
    public Deadline? Deadline { get; }

    /// <summary>The condition under which the target holds, as the policy writes it; null where it always does, or otherwise.</summary>
    public string? Condition { get; }

    /// <summary>A target that no case may miss.</summary>
    /// <param name="deadline">By when.</param>
    /// <param name="condition">The condition under which it holds; null where it always does, or otherwise.</param>
    /// <returns>The target.</returns>
    public static ServiceTarget EveryCase(Deadline? deadline = null, string? condition = null) => new(1m, deadline, condition);

    /// <summary>Whether enough cases were in time: inTime ≥ share × total, exactly; nothing is rounded.</summary>
    /// <param name="inTime">How many cases met the deadline or the standard.</param>
    /// <param name="total">How many there were; with none, the target is met.</param>
    /// <returns>True if the target is met.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more cases were in time than there were.</exception>
    public bool IsMetBy(long inTime, long total)
    {
        if (total < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(total), total, "There cannot be fewer than no cases.");
        }

        return inTime >= 0 && inTime <= total
            ? inTime >= Share * total
            : throw new ArgumentOutOfRangeException(nameof(inTime), inTime, "The cases in time are from 0 to all of them.");
    }

    /// <summary>As in the language: <c>95% within 4 hours of StoreHours</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = IsEveryCase ? "every case" : FormattableString.Invariant($"{Share * 100m:0.##########}%");
        text = Deadline is null ? text : text + " " + Deadline;
        return Condition is null ? text : text + " when " + Condition;
    }
}
