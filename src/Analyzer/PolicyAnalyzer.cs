using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PolicyLint.Analyzer;

/// <summary>
/// Reports what is found in policy files, each file's share from its own action, which is what shows while somebody types. A rule
/// that throws is AD0001, with the compiler's own words about it: nothing is caught here that would make a policy look sound.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => PolicyDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        CompilationPolicies policies = CompilationPolicies.Of(context.Compilation, context.Options.AdditionalFiles);
        if (policies.Files.IsEmpty)
        {
            return;
        }

        context.RegisterAdditionalFileAction(action =>
        {
            if (!PolicyTrees.IsPolicy(action.AdditionalFile))
            {
                return;
            }

            AnalyzerConfigOptions settings = action.Options.AnalyzerConfigOptionsProvider.GetOptions(action.AdditionalFile);
            foreach (Diagnostic diagnostic in policies.DiagnosticsOf(action.AdditionalFile, settings, action.CancellationToken))
            {
                action.ReportDiagnostic(diagnostic);
            }
        });
    }
}
