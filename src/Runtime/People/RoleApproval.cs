namespace PolicyLint;

/// <summary>What a role may approve: a request, up to an amount, in a period.</summary>
public sealed class RoleApproval
{
    /// <summary>A right to approve.</summary>
    /// <param name="request">The name of the request.</param>
    /// <param name="upTo">The largest amount, included; null for no limit.</param>
    /// <param name="per">The period in which all approvals together keep the limit; null where it limits each one.</param>
    /// <param name="field">The money field that is limited, where a request has several.</param>
    public RoleApproval(string request, Money? upTo = null, Period? per = null, string? field = null)
    {
        Request = request ?? throw new ArgumentNullException(nameof(request));
        UpTo = upTo;
        Per = per;
        Field = field;
    }

    /// <summary>The name of the request.</summary>
    public string Request { get; }

    /// <summary>The largest amount, included; null for no limit.</summary>
    public Money? UpTo { get; }

    /// <summary>The period in which all approvals together keep the limit; null where it limits each one.</summary>
    public Period? Per { get; }

    /// <summary>The money field that is limited, where a request has several.</summary>
    public string? Field { get; }

    /// <summary>Whether an amount is within the limit. With a period, the amount is what was approved in it already and this time together.</summary>
    /// <param name="amount">The amount; in another currency than the limit's, it is not.</param>
    /// <returns>True if it is.</returns>
    public bool Covers(Money amount) => AuthorityLimit.Covers(UpTo, amount);
}
