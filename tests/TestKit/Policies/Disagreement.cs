namespace PolicyLint.TestKit.Policies;

/// <summary>Two engines that say different things, or one that says what is not so.</summary>
/// <param name="Policy">The number of the policy.</param>
/// <param name="Kind">What they differ about.</param>
/// <param name="Detail">Who says what, and about which case.</param>
/// <param name="Text">The policy.</param>
public sealed record Disagreement(int Policy, string Kind, string Detail, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"policy {Policy}: {Kind}: {Detail}\n{Text}";
}
