using PolicyLint.Cli.Checking;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Reports;

/// <summary>
/// Annotations that GitHub shows beside the lines of a pull request
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
/// </summary>
internal sealed class GitHubReport : Report
{
    /// <inheritdoc/>
    public override void Write(CheckResult result, Terminal terminal)
    {
        foreach (UnreadFile unread in result.Unread)
        {
            terminal.Out.WriteLine($"::error file={Property(terminal.Shown(unread.Path))}::{Data($"The file can't be read: {unread.Reason}.")}");
        }

        foreach (CheckedFile file in result.Files)
        {
            PolicyText text = file.Tree.Text;
            foreach (Finding finding in file.Findings.Where(f => !f.IsSuppressed).Select(f => f.Finding))
            {
                (LinePosition start, LinePosition end) = (text.PositionOf(finding.Span.Start), text.PositionOf(finding.Span.End));

                // Columns are shown where start and end are on one line only.
                string columns = start.Line == end.Line ? FormattableString.Invariant($",col={start.Character + 1},endColumn={end.Character + 1}") : string.Empty;
                terminal.Out.WriteLine(FormattableString.Invariant(
                    $"::{Command(finding.Severity)} file={Property(terminal.Shown(file.Path))},line={start.Line + 1},endLine={end.Line + 1}{columns},title={Property(finding.Rule.Code + ": " + finding.Rule.Title)}::{Data(finding.Message)}"));
            }
        }
    }

    private static string Command(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) =>
        Terminal.Plain(text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal));

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
