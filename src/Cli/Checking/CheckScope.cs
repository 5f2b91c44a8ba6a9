using PolicyLint.Dsl.Findings;

namespace PolicyLint.Cli.Checking;

/// <summary>Which findings are shown.</summary>
/// <param name="Least">The least severity.</param>
/// <param name="Only">The codes of rules, or beginnings of codes; empty: all.</param>
internal sealed record CheckScope(FindingSeverity Least, IReadOnlyList<string> Only)
{
    /// <summary>Everything that is found.</summary>
    public static CheckScope All { get; } = new(FindingSeverity.Hidden, []);

    /// <summary>Whether a rule is among those asked for: <c>SVP2001</c>, or <c>SVP2</c> for its area.</summary>
    public bool HasRule(string code) => Only.Count == 0 || Only.Any(asked => code.StartsWith(asked, StringComparison.OrdinalIgnoreCase));
}
