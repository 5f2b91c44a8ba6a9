namespace PolicyLint.TestKit.Policies;

/// <summary>A rule in pieces.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Requests">What it is for.</param>
/// <param name="When">Its condition; null: it always applies.</param>
/// <param name="Body">Its other clauses.</param>
/// <param name="IsVerdictOnly">Whether neither it nor an exception of it gives an output.</param>
public sealed record RuleDraft(string Name, string Requests, string? When, string Body, bool IsVerdictOnly)
{
    /// <summary>The rule as it is written.</summary>
    public string Text => $"\nrule {Name} for {Requests} {{\n{(When is null ? string.Empty : $"    when {When}\n")}{Body}}}\n";
}
