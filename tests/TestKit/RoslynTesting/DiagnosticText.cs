using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Diagnostics as a person reads them: place, id, message and the text that is marked.</summary>
internal static class DiagnosticText
{
    public static string Of(DiagnosticResult expected)
    {
        var first = expected.Spans.FirstOrDefault();
        var place = expected.Spans switch
        {
            [] => "(no location)",
            [{ Options: var o }, ..] when o.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey) => $"{{|#{first.Span.StartLinePosition.Line}:…|}}",
            [{ Options: var o }, ..] when o.HasFlag(DiagnosticLocationOptions.IgnoreLength) => Place(first.Span, lengthMatters: false),
            _ => Place(first.Span, lengthMatters: true),
        };
        var severity = expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) ? string.Empty : Name(expected.Severity) + " ";
        return $"{place}: {severity}{expected.Id}: {(expected.Message is { } message ? message : "(any message)")}{Suppressed(expected.IsSuppressed)}";
    }

    public static string Of(Diagnostic actual)
    {
        var place = actual.Location == Location.None ? "(no location)" : Place(actual.Location.GetLineSpan(), lengthMatters: true);
        return $"{place}: {Name(actual.Severity)} {actual.Id}: {actual.GetMessage(CultureInfo.InvariantCulture)}{Suppressed(actual.IsSuppressed ? true : null)}";
    }

    /// <summary>The first line of the span with carets under it, or nothing where the file is not of the test.</summary>
    public static void AppendMarked(StringBuilder report, FileLinePositionSpan span, IReadOnlyDictionary<string, SourceText> files, string indent)
    {
        if (!files.TryGetValue(span.Path, out var text) || span.StartLinePosition.Line >= text.Lines.Count)
        {
            return;
        }

        var line = text.Lines[span.StartLinePosition.Line].ToString();
        var start = Math.Min(span.StartLinePosition.Character, line.Length);
        var end = span.EndLinePosition.Line > span.StartLinePosition.Line ? line.Length : Math.Min(span.EndLinePosition.Character, line.Length);
        report.Append(indent).AppendLine(line);
        report.Append(indent).Append(' ', start).Append('^', Math.Max(1, end - start)).AppendLine();
    }

    private static string Place(FileLinePositionSpan span, bool lengthMatters)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})");
        return lengthMatters
            ? start + string.Create(CultureInfo.InvariantCulture, $"-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1})")
            : start;
    }

    private static string Name(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "hidden",
    };

    private static string Suppressed(bool? suppressed) => suppressed switch { true => " (suppressed)", false => " (not suppressed)", _ => string.Empty };
}
