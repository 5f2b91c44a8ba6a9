namespace PolicyLint;

/// <summary>What a business does when it breaks a promise: fix it, surprise the customer, pay.</summary>
public sealed class ServiceRecovery
{
    /// <summary>How it is put right, in words.</summary>
    public string? Fix { get; init; }

    /// <summary>By when it is put right, counted from the break.</summary>
    public Deadline? FixWithin { get; init; }

    /// <summary>The gesture on top, in words.</summary>
    public string? Surprise { get; init; }

    /// <summary>What the gesture is worth.</summary>
    public Money? SurpriseWorth { get; init; }

    /// <summary>What is paid without being asked for.</summary>
    public RecoveryPayment? Payment { get; init; }
}
