using PolicyLint.Cli.Checking;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Reports;

/// <summary><c>returns.svcpolicy(12,5): warning SVP3001: …</c>, as MSBuild and its problem matchers read it.</summary>
internal sealed class MsBuildReport : Report
{
    /// <inheritdoc/>
    public override void Write(CheckResult result, Terminal terminal)
    {
        foreach (UnreadFile unread in result.Unread)
        {
            terminal.Out.WriteLine($"{terminal.Told(unread.Path)} : error : The file can't be read: {Terminal.Plain(unread.Reason)}.");
        }

        foreach (CheckedFile file in result.Files)
        {
            foreach (Finding finding in file.Findings.Where(f => !f.IsSuppressed).Select(f => f.Finding))
            {
                LinePosition at = file.Tree.Text.PositionOf(finding.Span.Start);
                string message = Terminal.Plain(finding.Message.Replace("\r", string.Empty, StringComparison.Ordinal).Replace('\n', ' '));
                terminal.Out.WriteLine(FormattableString.Invariant($"{terminal.Told(file.Path)}({at.Line + 1},{at.Character + 1}): {Severity(finding)} {finding.Rule.Code}: {message}"));
            }
        }
    }

    /// <summary>MSBuild knows two severities; what is neither is a message.</summary>
    private static string Severity(Finding finding) => finding.Severity is FindingSeverity.Error or FindingSeverity.Warning ? Word(finding.Severity) : "message";
}
