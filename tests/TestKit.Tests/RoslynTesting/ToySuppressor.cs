using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PolicyLint.TestKit.Tests.RoslynTesting;

/// <summary>Suppresses TOY001 in files whose path says so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToySuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Rule = new("TOYS01", "TOY001", "its path says so");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Rule];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics.Where(d => d.Location.GetLineSpan().Path.Contains("quiet", StringComparison.Ordinal)))
        {
            context.ReportSuppression(Suppression.Create(Rule, diagnostic));
        }
    }
}
