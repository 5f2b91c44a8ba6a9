using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PolicyLint.TestKit;

namespace PolicyLint.Analyzer.Tests;

/// <summary>A project with policy files as additional files, checked by analyzer and suppressor as a build would; findings are marked in the policies.</summary>
public sealed class PolicyTest : CSharpAnalyzerTest<PolicyAnalyzer, DefaultVerifier>
{
    public const string Folder = "/0/";

    public PolicyTest(params string[] policies)
    {
        ReferenceAssemblies = SdkReferenceAssemblies.Net100;
        TestCode = "class App { }";
        for (int i = 0; i < policies.Length; i++)
        {
            TestState.AdditionalFiles.Add((Folder + (char)('a' + i) + ".svcpolicy", policies[i]));
        }
    }

    /// <summary>Adds an .editorconfig, or a .globalconfig where the text says <c>is_global</c>.</summary>
    public PolicyTest WithConfig(string text, string path = Folder + ".editorconfig")
    {
        TestState.AnalyzerConfigFiles.Add((path, text));
        return this;
    }

    public PolicyTest Expecting(params DiagnosticResult[] results)
    {
        ExpectedDiagnostics.AddRange(results);
        return this;
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [.. base.GetDiagnosticAnalyzers(), new PolicySuppressor()];
}
