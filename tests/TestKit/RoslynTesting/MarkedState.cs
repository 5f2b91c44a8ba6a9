using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test's files without their markup, and all that the test expects: what markup says and what is listed.</summary>
internal sealed class MarkedState
{
    private readonly Dictionary<string, FileLinePositionSpan> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> _files = new(StringComparer.Ordinal);
    private readonly List<DiagnosticResult> _expected = [];
    private readonly ImmutableArray<DiagnosticDescriptor> _supported;
    private readonly MarkupOptions _options;

    public MarkedState(SolutionState state, ImmutableArray<DiagnosticDescriptor> supported, MarkupOptions options, string defaultPath)
    {
        _supported = supported;
        _options = options;
        Sources = [.. state.Sources.Select(Unmark)];
        AdditionalFiles = [.. state.AdditionalFiles.Select(Unmark)];
        _expected.AddRange(state.ExpectedDiagnostics.Select(d => d.WithDefaultPath(defaultPath).MapSpans(Resolve)));
    }

    public ImmutableArray<(string Path, SourceText Text)> Sources { get; }

    public ImmutableArray<(string Path, SourceText Text)> AdditionalFiles { get; }

    public IReadOnlyList<DiagnosticResult> Expected => _expected;

    public IReadOnlyDictionary<string, SourceText> Files => _files;

    private (string Path, SourceText Text) Unmark((string Path, SourceText Content) file)
    {
        var (text, spans) = TestMarkup.Parse(file.Content.ToString(), _options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode));
        var unmarked = spans.IsEmpty ? file.Content : SourceText.From(text, file.Content.Encoding ?? Encoding.UTF8);
        _files[file.Path] = unmarked;
        foreach (var (name, span) in spans)
        {
            var place = new FileLinePositionSpan(file.Path, unmarked.Lines.GetLinePositionSpan(span));
            if (name.StartsWith('#'))
            {
                if (!_keys.TryAdd(name, place))
                {
                    throw new FormatException($"{{|{name}:…|}} marks two texts: {_keys[name]} and {place}.");
                }
            }
            else
            {
                var options = name == TestMarkup.Position ? DiagnosticLocationOptions.IgnoreLength : DiagnosticLocationOptions.None;
                _expected.Add(ExpectedAt(name).WithSpan(place, options));
            }
        }

        return (file.Path, unmarked);
    }

    private DiagnosticResult ExpectedAt(string name)
    {
        var descriptor = name is "" or TestMarkup.Position ? Default() : _supported.FirstOrDefault(d => d.Id == name);
        return descriptor is null
            ? DiagnosticResult.CompilerError(name).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity)
            : new DiagnosticResult(descriptor).WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
    }

    private DiagnosticDescriptor Default() => _supported switch
    {
        [var only] => only,
        [var first, ..] when _options.HasFlag(MarkupOptions.UseFirstDescriptor) => first,
        _ => throw new FormatException(
            $"[|…|] needs an analyzer with one diagnostic (or MarkupOptions.UseFirstDescriptor); this one has {_supported.Length.ToString(CultureInfo.InvariantCulture)}. Write {{|ID:…|}}."),
    };

    private DiagnosticLocation Resolve(DiagnosticLocation location)
    {
        if (!location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey))
        {
            return location;
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"#{location.Span.StartLinePosition.Line}");
        return _keys.TryGetValue(key, out var place)
            ? new DiagnosticLocation(place, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
            : throw new FormatException($"WithLocation({key[1..]}): no file of the test has {{|{key}:…|}}.");
    }
}
