using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace PolicyLint.TestKit.Tests.RoslynTesting;

/// <summary>The toy analyzer with the toy suppressor beside it: how a test adds an analyzer.</summary>
public sealed class SuppressedToyTest : CSharpAnalyzerTest<ToyAnalyzer, DefaultVerifier>
{
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [.. base.GetDiagnosticAnalyzers(), new ToySuppressor()];
}
