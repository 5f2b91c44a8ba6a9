using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PolicyLint.Analyzer.Generator;
using PolicyLint.TestKit;

namespace PolicyLint.Analyzer.Tests.Callers;

/// <summary>C# that uses policies, with what is generated from them beside it, checked by one analyzer; findings are marked in the C#.</summary>
public class CallerTest<TAnalyzer> : CSharpSourceGeneratorTest<PolicyGenerator, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public CallerTest(string policy, string code)
    {
        ReferenceAssemblies = SdkReferenceAssemblies.Net100;
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        TestState.AdditionalReferences.Add(typeof(Money).Assembly);
        TestState.AdditionalFiles.Add(("/0/policy.svcpolicy", policy));
        TestCode = code;
    }

    /// <summary>Adds settings for the C# files.</summary>
    public CallerTest<TAnalyzer> With(string settings)
    {
        TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", "root = true\n[*.cs]\n" + settings + "\n"));
        return this;
    }

    public CallerTest<TAnalyzer> Expecting(params DiagnosticResult[] results)
    {
        ExpectedDiagnostics.AddRange(results);
        return this;
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TAnalyzer()];
}
