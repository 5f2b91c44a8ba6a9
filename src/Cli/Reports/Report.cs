using PolicyLint.Cli.Checking;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Cli.Reports;

/// <summary>Writes what a check came to.</summary>
internal abstract class Report
{
    /// <summary>The report of a format.</summary>
    public static Report Of(ReportFormat format) => format switch
    {
        ReportFormat.Json => new JsonReport(),
        ReportFormat.Sarif => new SarifReport(),
        ReportFormat.GitHub => new GitHubReport(),
        ReportFormat.JUnit => new JUnitReport(),
        ReportFormat.MsBuild => new MsBuildReport(),
        _ => new TextReport(),
    };

    /// <summary>Writes it to the terminal's output.</summary>
    public abstract void Write(CheckResult result, Terminal terminal);

    /// <summary>The word for a severity: the one that the list of rules has, and that <c>--severity</c> takes.</summary>
    protected static string Word(FindingSeverity severity) => severity.ToString().ToLowerInvariant();
}
