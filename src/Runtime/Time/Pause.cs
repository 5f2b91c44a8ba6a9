namespace PolicyLint;

/// <summary>A stretch of time that does not count, such as waiting for the customer: from an instant until another, which counts again.</summary>
public readonly struct Pause : IEquatable<Pause>
{
    /// <summary>A pause between two instants.</summary>
    /// <param name="from">When time stops counting.</param>
    /// <param name="until">When it counts again.</param>
    /// <exception cref="ArgumentException">The pause ends before it begins.</exception>
    public Pause(DateTimeOffset from, DateTimeOffset until)
    {
        From = from;
        Until = until >= from ? until : throw new ArgumentException("A pause cannot end before it begins.", nameof(until));
    }

    /// <summary>When time stops counting.</summary>
    public DateTimeOffset From { get; }

    /// <summary>When it counts again.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>Whether both begin and end at the same instants.</summary>
    /// <param name="left">A pause.</param>
    /// <param name="right">A pause.</param>
    /// <returns>The comparison.</returns>
    public static bool operator ==(Pause left, Pause right) => left.Equals(right);

    /// <summary>Whether they begin or end at different instants.</summary>
    /// <param name="left">A pause.</param>
    /// <param name="right">A pause.</param>
    /// <returns>The comparison.</returns>
    public static bool operator !=(Pause left, Pause right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Pause other) => From == other.From && Until == other.Until;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Pause other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((From.GetHashCode() * 397) ^ Until.GetHashCode());
}
