namespace PolicyLint.Dsl.Comparison;

/// <summary>Whom a change concerns first.</summary>
public enum ChangeAudience
{
    /// <summary>Those whom the policy is for: what is decided, promised and said to them.</summary>
    Customer,

    /// <summary>Those who decide: their limits, their discretion, whom they report to.</summary>
    Staff,

    /// <summary>Those who keep the service running: ladders, capacity, calendars, plans.</summary>
    Operations,

    /// <summary>Those who call the generated code.</summary>
    Code,
}
