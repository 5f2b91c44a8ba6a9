using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Checking;

/// <summary>What a check came to.</summary>
/// <param name="Files">The files by path.</param>
/// <param name="Unread">Those that could not be read.</param>
/// <param name="NotShown">How many findings worth knowing lie below the severity that is shown.</param>
/// <param name="InBaseline">How many findings the baseline holds.</param>
internal sealed record CheckResult(IReadOnlyList<CheckedFile> Files, IReadOnlyList<UnreadFile> Unread, int NotShown, int InBaseline)
{
    /// <summary>The findings that count: neither suppressed nor known.</summary>
    public IEnumerable<ReportedFinding> Open => Files.SelectMany(f => f.Findings).Where(f => !f.IsSuppressed);

    /// <summary>How many open findings there are of a severity.</summary>
    public int Count(FindingSeverity severity) => Open.Count(f => f.Finding.Severity == severity);
}
