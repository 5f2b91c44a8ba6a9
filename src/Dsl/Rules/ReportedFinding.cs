using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules;

/// <summary>A finding as a host shows it: with the severity that is configured, and suppressed or not.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="SuppressedBy">The suppression in the policy that silences it, with its reason; null where none does.</param>
public sealed record ReportedFinding(Finding Finding, Suppression? SuppressedBy)
{
    /// <summary>Whether the policy suppresses it. It is still told to those who keep a record.</summary>
    public bool IsSuppressed => SuppressedBy is not null;
}
