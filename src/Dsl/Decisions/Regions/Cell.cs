namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// A piece of a variable's domain in which nothing that the policy says tells two values apart. Exactly one of: the unknown, one
/// value, an open range between two coordinates, or every other text.
/// </summary>
/// <param name="IsUnknown">Whether it is the unknown.</param>
/// <param name="Value">The one value, for a point; null for the rest.</param>
/// <param name="Low">For a range, the coordinate that it lies above; null: none. Points of ordered types have it too.</param>
/// <param name="High">For a range, the coordinate that it lies below; null: none. For a point, the same as <paramref name="Low"/>.</param>
public sealed record Cell(bool IsUnknown, object? Value, decimal? Low, decimal? High)
{
    /// <summary>The unknown.</summary>
    public static Cell Unknown { get; } = new(true, null, null, null);

    /// <summary>Whether it is one value.</summary>
    public bool IsPoint => Value is not null;
}
