namespace PolicyLint;

/// <summary>A moment at which the customer meets the business and forms an opinion of it (Normann 1984; Carlzon 1987).</summary>
public sealed class MomentOfTruth
{
    /// <summary>The name in the policy.</summary>
    public required string Name { get; init; }

    /// <summary>The text that people see; the name if the policy has none.</summary>
    public string Title { get => field ?? Name; init; }

    /// <summary>The role that owns the moment.</summary>
    public string? Owner { get; init; }

    /// <summary>The standards that hold in it, by name.</summary>
    public IReadOnlyList<string> Standards { get; init => field = ImmutableCopy.Of(value, nameof(Standards)); } = [];

    /// <summary>Small things that people may do for the customer.</summary>
    public IReadOnlyList<string> Gestures { get; init => field = ImmutableCopy.Of(value, nameof(Gestures)); } = [];

    /// <summary>Whether others decide how it goes.</summary>
    public bool IsOutsideOurControl { get; init; }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
