namespace PolicyLint.Hosting.Decisions;

/// <summary>The text of a policy that has decided something: kept for as long as its decisions are.</summary>
public sealed class KeptPolicyText
{
    /// <summary>SHA-256 of the text, in hexadecimal. Two texts of one version are two rows: neither is lost.</summary>
    public required string Hash { get; init; }

    /// <summary>The name of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>Its version; null if it has none.</summary>
    public decimal? Version { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>When it decided for the first time.</summary>
    public required DateTimeOffset KeptAt { get; init; }
}
