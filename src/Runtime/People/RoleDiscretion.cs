namespace PolicyLint;

/// <summary>A rule that a role may bend: turn its denial or referral into a yes, up to an amount.</summary>
public sealed class RoleDiscretion
{
    /// <summary>A right to bend a rule.</summary>
    /// <param name="rule">The name of the rule.</param>
    /// <param name="upTo">The largest amount, included; null for no limit.</param>
    public RoleDiscretion(string rule, Money? upTo = null)
    {
        Rule = rule ?? throw new ArgumentNullException(nameof(rule));
        UpTo = upTo;
    }

    /// <summary>The name of the rule.</summary>
    public string Rule { get; }

    /// <summary>The largest amount, included; null for no limit.</summary>
    public Money? UpTo { get; }

    /// <summary>Whether an amount is within the limit.</summary>
    /// <param name="amount">The amount; in another currency than the limit's, it is not.</param>
    /// <returns>True if it is.</returns>
    public bool Covers(Money amount) => AuthorityLimit.Covers(UpTo, amount);
}
