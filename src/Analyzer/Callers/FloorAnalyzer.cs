using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Analyzer.Callers;

/// <summary>
/// SVP7004: a project with policies compiles for a language or a framework that the generated code is too new for. Said once, instead of
/// what the compiler would say about every line of it: nothing is generated then, since it would say that and stop.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FloorAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = PolicyDescriptors.Of(CallerRules.BelowTheFloor);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <summary>Whether a project can compile the generated code.</summary>
    public static bool IsMet(Compilation compilation) => Below((CSharpCompilation)compilation) is null;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        if (context.Options.AdditionalFiles.Any(PolicyTrees.IsPolicy) && Below((CSharpCompilation)context.Compilation) is { } below)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, below));
        }
    }

    private static string? Below(CSharpCompilation compilation)
    {
        if (compilation.LanguageVersion < LanguageVersion.CSharp12)
        {
            return $"The C# of policies is C# 12, and this project compiles C# {compilation.LanguageVersion.ToDisplayString()}. Raise 'LangVersion', or take the line out.";
        }

        if (compilation.GetTypeByMetadataName("PolicyLint.Verdict") is null)
        {
            return "The C# of policies needs the package PolicyLint.Runtime, which this project does not reference. Leave PrivateAssets and ExcludeAssets off its reference to PolicyLint.";
        }

        // The runtime library for older frameworks lacks what checks a request.
        return compilation.GetTypeByMetadataName("PolicyLint.DeclaredRange") is null
            ? "The C# of policies is for .NET 8, and this project targets an older framework. Raise 'TargetFramework', or keep policies in a project of their own."
            : null;
    }
}
