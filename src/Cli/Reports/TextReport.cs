using System.Globalization;
using PolicyLint.Cli.Checking;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Reports;

/// <summary>For people: each finding with its line, the other party, the case that shows it and the repair; then what it comes to.</summary>
internal sealed class TextReport : Report
{
    private const int WidestLine = 160;

    /// <inheritdoc/>
    public override void Write(CheckResult result, Terminal terminal)
    {
        foreach (UnreadFile unread in result.Unread)
        {
            terminal.Out.WriteLine($"{terminal.Paint(Ink.Bold, terminal.Told(unread.Path))}: {terminal.Paint(Ink.Red, "can't be read")}: {Terminal.Plain(unread.Reason)}.");
        }

        Dictionary<string, PolicyText> texts = result.Files.ToDictionary(f => f.Path, f => f.Tree.Text, StringComparer.Ordinal);
        foreach (PolicyText other in result.Files.Select(f => f.Project).Distinct().SelectMany(p => p.Trees).Select(t => t.Text))
        {
            texts.TryAdd(other.Path, other);
        }

        foreach (CheckedFile file in result.Files)
        {
            foreach (Finding finding in file.Findings.Where(f => !f.IsSuppressed).Select(f => f.Finding))
            {
                Write(finding, texts, terminal);
            }
        }

        Summarize(result, terminal);
    }

    private static void Write(Finding finding, Dictionary<string, PolicyText> texts, Terminal terminal)
    {
        PolicyText text = texts[finding.Path];
        terminal.Out.WriteLine($"{terminal.Paint(Ink.Bold, terminal.Place(text, finding.Span))}: {terminal.Paint(InkOf(finding.Severity), Word(finding.Severity) + " " + finding.Rule.Code)}: {Terminal.Plain(finding.Message)}");
        Excerpt(text, finding.Span, InkOf(finding.Severity), terminal);
        foreach (RelatedPlace related in finding.Related)
        {
            if (texts.TryGetValue(related.Path, out PolicyText? other))
            {
                terminal.Out.WriteLine($"  {terminal.Paint(Ink.Cyan, "see")} {terminal.Place(other, related.Span)}: {Terminal.Plain(related.Message)}");
            }
        }

        if (finding.Example is { } example)
        {
            terminal.Out.WriteLine($"  {terminal.Paint(Ink.Cyan, "the case")}");
            foreach (string line in example.TrimEnd().Split('\n'))
            {
                terminal.Out.WriteLine("    " + Terminal.Plain(line));
            }
        }

        foreach (Fix fix in finding.Fixes)
        {
            terminal.Out.WriteLine($"  {terminal.Paint(Ink.Green, "fix")} {Terminal.Plain(fix.Title)}");
        }

        terminal.Out.WriteLine();
    }

    private static void Excerpt(PolicyText text, TextSpan span, Ink ink, Terminal terminal)
    {
        LinePosition start = text.PositionOf(span.Start);
        TextSpan line = text.LineSpan(start.Line);
        string shown = text.Slice(line);
        int from = start.Character;
        int length = Math.Max(1, Math.Min(span.End, line.End) - span.Start);
        if (shown.Length > WidestLine)
        {
            // Of an endless line, the part around the place.
            int cut = Math.Clamp(from - (WidestLine / 2), 0, shown.Length - WidestLine);
            shown = shown.Substring(cut, WidestLine);
            from -= cut;
            length = Math.Min(length, WidestLine - from);
        }

        string number = (start.Line + 1).ToString(CultureInfo.InvariantCulture);
        string margin = new(' ', number.Length);
        string plain = Terminal.Plain(shown);
        string under = string.Concat(plain[..Math.Min(from, plain.Length)].EnumerateRunes().Select(r => r.Value == '\t' ? "\t" : new string(' ', Columns.Of(r))));
        int carets = from < plain.Length ? plain.Substring(from, Math.Min(length, plain.Length - from)).EnumerateRunes().Sum(Columns.Of) : length;
        terminal.Out.WriteLine($"  {terminal.Paint(Ink.Dim, number + " |")} {plain}");
        terminal.Out.WriteLine($"  {terminal.Paint(Ink.Dim, margin + " |")} {under}{terminal.Paint(ink, new string('^', Math.Max(1, carets)))}");
    }

    private static void Summarize(CheckResult result, Terminal terminal)
    {
        if (result.Files.Count == 0)
        {
            return;
        }

        int errors = result.Count(FindingSeverity.Error);
        int warnings = result.Count(FindingSeverity.Warning);
        string[] counts =
        [
            .. errors > 0 ? [Counted.Of(errors, "error")] : Array.Empty<string>(),
            .. warnings > 0 ? [Counted.Of(warnings, "warning")] : Array.Empty<string>(),
            .. new[] { FindingSeverity.Information, FindingSeverity.Hidden }.Where(s => result.Count(s) > 0).Select(s => FormattableString.Invariant($"{result.Count(s)} {Word(s)}")),
        ];
        string files = Counted.Of(result.Files.Count, "file");
        string total = counts.Length == 0
            ? terminal.Paint(Ink.Green, "Nothing to put right")
            : terminal.Paint(errors > 0 ? Ink.Red : warnings > 0 ? Ink.Yellow : Ink.Cyan, string.Join(", ", counts));
        string[] besides =
        [
            .. result.NotShown > 0 ? [FormattableString.Invariant($"{result.NotShown} more with --severity information")] : Array.Empty<string>(),
            .. result.InBaseline > 0 ? [FormattableString.Invariant($"{result.InBaseline} in the baseline")] : Array.Empty<string>(),
            .. result.Files.Sum(f => f.Findings.Count(found => found.IsSuppressed)) is > 0 and var count ? [FormattableString.Invariant($"{count} suppressed")] : Array.Empty<string>(),
        ];
        terminal.Out.WriteLine($"{total} in {files}{(besides.Length > 0 ? terminal.Paint(Ink.Dim, " (" + string.Join(", ", besides) + ")") : string.Empty)}.");
    }

    private static Ink InkOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => Ink.Red,
        FindingSeverity.Warning => Ink.Yellow,
        _ => Ink.Cyan,
    };
}
