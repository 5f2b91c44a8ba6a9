namespace PolicyLint;

/// <summary>A commitment of a supplier or another team that a promise depends on.</summary>
public sealed class PromiseDependency
{
    /// <summary>A commitment to deliver within a time.</summary>
    /// <param name="on">Whose or what commitment, in words.</param>
    /// <param name="within">By when it delivers.</param>
    /// <param name="share">The share of cases in which it does, as a fraction; 1 unless the policy says less.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public PromiseDependency(string on, Deadline within, decimal share = 1m)
    {
        On = on ?? throw new ArgumentNullException(nameof(on));
        Within = within ?? throw new ArgumentNullException(nameof(within));
        Share = share is >= 0m and <= 1m ? share : throw new ArgumentOutOfRangeException(nameof(share), share, "A share is a fraction from 0 to 1.");
    }

    /// <summary>Whose or what commitment, in words.</summary>
    public string On { get; }

    /// <summary>By when it delivers.</summary>
    public Deadline Within { get; }

    /// <summary>The share of cases in which it does, as a fraction.</summary>
    public decimal Share { get; }
}
