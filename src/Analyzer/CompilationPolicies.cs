using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Text;
using SyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace PolicyLint.Analyzer;

/// <summary>The policies of one compilation, read when the first of its files is looked at.</summary>
internal sealed class CompilationPolicies(ImmutableArray<AdditionalText> files)
{
    private readonly object _gate = new();
    private PolicyAnalysis? _analysis;
    private ImmutableDictionary<string, SyntaxTree> _byPath = ImmutableDictionary<string, SyntaxTree>.Empty;

    /// <summary>What there is to report of one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="settings">Its settings, from the editorconfig sections that match it.</param>
    /// <param name="cancellationToken">Stops reading files, and between rules.</param>
    public ImmutableArray<Diagnostic> DiagnosticsOf(AdditionalText file, AnalyzerConfigOptions settings, CancellationToken cancellationToken)
    {
        PolicyAnalysis analysis = Read(cancellationToken);
        if (!_byPath.TryGetValue(file.Path, out SyntaxTree? tree))
        {
            return ImmutableArray<Diagnostic>.Empty;
        }

        PolicyOptions options = PolicyOptions.Read(key => settings.TryGetValue(key, out string? value) ? value : null);
        return analysis.Of(analysis.Project.PolicyOf(tree), options, cancellationToken).Findings.Select(DiagnosticOf).ToImmutableArray();
    }

    private PolicyAnalysis Read(CancellationToken cancellationToken)
    {
        // Not a Lazy, which would keep a cancellation for ever.
        lock (_gate)
        {
            if (_analysis is null)
            {
                // Those that can't be read are left out: the compiler has said so already.
                ImmutableArray<SyntaxTree> trees = files.Select(file => PolicyTrees.Of(file, cancellationToken)).OfType<SyntaxTree>().ToImmutableArray();
                PolicyAnalysis analysis = PolicyAnalyses.Of(trees);
                _byPath = analysis.Project.Trees.ToImmutableDictionary(tree => tree.Text.Path, StringComparer.Ordinal);
                _analysis = analysis;
            }

            return _analysis;
        }
    }

    private Diagnostic DiagnosticOf(ReportedFinding reported)
    {
        Finding finding = reported.Finding;
        return Diagnostic.Create(
            PolicyDescriptors.Of(finding.Rule),
            LocationOf(finding.Path, finding.Span),
            PolicyDescriptors.Severity(finding.Severity),
            finding.Related.Select(place => LocationOf(place.Path, place.Span)).ToImmutableArray(),
            reported.SuppressedBy is { } suppression ? PolicySuppressor.Mark(suppression) : null,
            finding.Message);
    }

    private Location LocationOf(string path, Dsl.Text.TextSpan span)
    {
        if (!_byPath.TryGetValue(path, out SyntaxTree? tree))
        {
            return Location.None;
        }

        PolicyText text = tree.Text;
        return Location.Create(path, new TextSpan(span.Start, span.Length), new LinePositionSpan(PositionOf(text, span.Start), PositionOf(text, span.End)));
    }

    private static Microsoft.CodeAnalysis.Text.LinePosition PositionOf(PolicyText text, int position)
    {
        Dsl.Text.LinePosition place = text.PositionOf(position);
        return new(place.Line, place.Character);
    }
}
