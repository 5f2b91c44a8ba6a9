using System.Globalization;
using System.Xml;
using PolicyLint.Cli.Checking;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli.Reports;

/// <summary>JUnit's XML as build servers read it: a file is a suite, a finding a case that failed; a file without any is one that passed.</summary>
internal sealed class JUnitReport : Report
{
    /// <inheritdoc/>
    public override void Write(CheckResult result, Terminal terminal)
    {
        var suites = new List<JUnitSuite>();
        foreach (CheckedFile file in result.Files)
        {
            PolicyText text = file.Tree.Text;
            JUnitCase[] cases = [.. file.Findings.Where(f => !f.IsSuppressed).Select(f => Failed(f.Finding, text))];
            string path = terminal.Shown(file.Path);
            suites.Add(new JUnitSuite(path, cases.Length > 0 ? cases : [new JUnitCase("has no findings", path, null)]));
        }

        suites.AddRange(result.Unread.Select(unread => new JUnitSuite(
            terminal.Shown(unread.Path),
            [new JUnitCase("can be read", terminal.Shown(unread.Path), new JUnitFailure("error", unread.Reason, unread.Reason))])));
        JUnitDocument.Write(suites, terminal.Out);

        JUnitCase Failed(Finding finding, PolicyText text)
        {
            LinePosition at = text.PositionOf(finding.Span.Start);
            string place = string.Create(CultureInfo.InvariantCulture, $"{terminal.Shown(text.Path)}:{at.Line + 1}:{at.Character + 1}");
            return new JUnitCase(
                $"{finding.Rule.Code} {at.Line + 1}:{at.Character + 1}",
                terminal.Shown(text.Path),
                new JUnitFailure(Word(finding.Severity), finding.Message, $"{place}: {Word(finding.Severity)} {finding.Rule.Code}: {finding.Message}\n{finding.Example}"));
        }
    }
}
