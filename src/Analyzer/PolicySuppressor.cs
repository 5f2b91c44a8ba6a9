using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Analyzer;

/// <summary>
/// Serves <c>suppress CODE because TEXT</c>. The analyzer reports what a policy suppresses all the same, and marks it; here it is
/// taken out of the build's sight, and stays on record: as suppressed in source, in the error log and in what IDEs keep.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicySuppressor : DiagnosticSuppressor
{
    private const string ReasonProperty = "PolicyLint.SuppressedBecause";

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> ByCode = RuleCatalog.All
        .Where(rule => rule.IsSuppressible)
        .ToImmutableDictionary(rule => rule.Code, rule => new SuppressionDescriptor(
            "SPR" + rule.Code.Substring(3), rule.Code, "The policy says 'suppress " + rule.Code + " because …'"));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        ByCode.Values.OrderBy(suppression => suppression.SuppressedDiagnosticId, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (diagnostic.Properties.ContainsKey(ReasonProperty) && ByCode.TryGetValue(diagnostic.Id, out SuppressionDescriptor? suppression))
            {
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    /// <summary>The properties that mark a diagnostic as suppressed by its policy; the reason is theirs to show.</summary>
    internal static ImmutableDictionary<string, string?> Mark(Dsl.Symbols.Suppression suppression) =>
        ImmutableDictionary<string, string?>.Empty.Add(ReasonProperty, suppression.Reason);
}
