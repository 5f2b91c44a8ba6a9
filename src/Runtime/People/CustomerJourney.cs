namespace PolicyLint;

/// <summary>The moments that a customer goes through, in order.</summary>
public sealed class CustomerJourney
{
    /// <summary>The name in the policy.</summary>
    public required string Name { get; init; }

    /// <summary>The text that people see; the name if the policy has none.</summary>
    public string Title { get => field ?? Name; init; }

    /// <summary>The moments, in order.</summary>
    public required IReadOnlyList<MomentOfTruth> Moments { get; init => field = ImmutableCopy.Of(value, nameof(Moments)); }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
