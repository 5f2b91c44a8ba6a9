using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Pairs what was expected with what was reported, as many as can be paired: an expectation that leaves something open fits several.</summary>
internal sealed class DiagnosticMatch
{
    private readonly IReadOnlyList<DiagnosticResult> _expected;
    private readonly IReadOnlyList<Diagnostic> _actual;
    private readonly int[] _expectedOfActual;

    public DiagnosticMatch(IReadOnlyList<DiagnosticResult> expected, IReadOnlyList<Diagnostic> actual)
    {
        _expected = expected;
        _actual = actual;
        _expectedOfActual = [.. Enumerable.Repeat(-1, actual.Count)];
        for (var e = 0; e < expected.Count; e++)
        {
            TryPair(e, new bool[actual.Count]);
        }
    }

    public IEnumerable<(DiagnosticResult Expected, Diagnostic Actual)> Pairs =>
        _actual.Select((a, i) => (i, a)).Where(p => _expectedOfActual[p.i] >= 0).Select(p => (_expected[_expectedOfActual[p.i]], p.a));

    private IEnumerable<DiagnosticResult> Missing => _expected.Where((_, e) => !_expectedOfActual.Contains(e));

    private IEnumerable<Diagnostic> Extra => _actual.Where((_, a) => _expectedOfActual[a] < 0);

    /// <summary>Null when everything is paired; else the two lists of what isn't, the marked text under each.</summary>
    public string? Failure(IReadOnlyDictionary<string, SourceText> files)
    {
        var missing = Missing.ToList();
        var extra = Extra.ToList();
        if (missing.Count == 0 && extra.Count == 0)
        {
            return null;
        }

        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"Expected {_expected.Count} diagnostics, found {_actual.Count}.");
        foreach (var expected in missing)
        {
            report.AppendLine().Append("Expected, but not reported: ").AppendLine(DiagnosticText.Of(expected));
            if (expected.HasLocation)
            {
                DiagnosticText.AppendMarked(report, expected.Spans[0].Span, files, "    ");
            }

            foreach (var near in extra.Where(a => a.Id == expected.Id))
            {
                report.Append("  reported instead, with another ").Append(string.Join(", ", Differences(expected, near))).Append(": ").AppendLine(DiagnosticText.Of(near));
            }
        }

        foreach (var actual in extra)
        {
            report.AppendLine().Append("Reported, but not expected: ").AppendLine(DiagnosticText.Of(actual));
            DiagnosticText.AppendMarked(report, actual.Location.GetLineSpan(), files, "    ");
        }

        return report.ToString();
    }

    /// <summary>A path of alternating pairs (Kuhn): takes a place from another expectation if that one finds a new one.</summary>
    private bool TryPair(int expected, bool[] tried)
    {
        for (var a = 0; a < _actual.Count; a++)
        {
            if (tried[a] || Differences(_expected[expected], _actual[a]).Any())
            {
                continue;
            }

            tried[a] = true;
            if (_expectedOfActual[a] < 0 || TryPair(_expectedOfActual[a], tried))
            {
                _expectedOfActual[a] = expected;
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Differences(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Id != actual.Id)
        {
            yield return "id";
        }

        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) && expected.Severity != actual.Severity)
        {
            yield return "severity";
        }

        if (expected.Message is { } message && message != actual.GetMessage(CultureInfo.InvariantCulture))
        {
            yield return "message";
        }

        if (expected.IsSuppressed is { } suppressed && suppressed != actual.IsSuppressed)
        {
            yield return "suppression";
        }

        if (expected.Spans is [var primary, ..] ? !SameLocation(primary, actual.Location) : actual.Location != Location.None)
        {
            yield return "location";
        }
        else if (expected.HasLocation && !expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations)
            && !(expected.Spans.Length - 1 == actual.AdditionalLocations.Count && expected.Spans.Skip(1).Zip(actual.AdditionalLocations, SameLocation).All(same => same)))
        {
            yield return "additional locations";
        }
    }

    private static bool SameLocation(DiagnosticLocation expected, Location actual)
    {
        var span = actual.GetLineSpan();
        return actual != Location.None
            && expected.Span.Path == span.Path
            && expected.Span.StartLinePosition == span.StartLinePosition
            && (expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) || expected.Span.EndLinePosition == span.EndLinePosition);
    }
}
