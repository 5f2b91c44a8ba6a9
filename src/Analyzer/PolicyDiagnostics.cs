using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using SyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace PolicyLint.Analyzer;

/// <summary>Findings as the compiler's diagnostics, at their places in policy files.</summary>
internal static class PolicyDiagnostics
{
    /// <summary>The diagnostic of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="treeOf">The tree of a file, by its path; null where there is none: the place is then nowhere.</param>
    /// <param name="suppressedBy">What silences it in its policy.</param>
    public static Diagnostic Of(Finding finding, Func<string, SyntaxTree?> treeOf, Suppression? suppressedBy = null) => Diagnostic.Create(
        PolicyDescriptors.Of(finding.Rule),
        LocationOf(treeOf, finding.Path, finding.Span),
        PolicyDescriptors.Severity(finding.Severity),
        finding.Related.Select(place => LocationOf(treeOf, place.Path, place.Span)).ToImmutableArray(),
        suppressedBy is null ? null : PolicySuppressor.Mark(suppressedBy),
        finding.Message);

    private static Location LocationOf(Func<string, SyntaxTree?> treeOf, string path, Dsl.Text.TextSpan span) => treeOf(path) is { } tree
        ? Location.Create(path, new TextSpan(span.Start, span.Length), new LinePositionSpan(PositionOf(tree.Text, span.Start), PositionOf(tree.Text, span.End)))
        : Location.None;

    private static Microsoft.CodeAnalysis.Text.LinePosition PositionOf(PolicyText text, int position)
    {
        Dsl.Text.LinePosition place = text.PositionOf(position);
        return new(place.Line, place.Character);
    }
}
