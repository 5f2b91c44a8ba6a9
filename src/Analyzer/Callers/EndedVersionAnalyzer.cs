using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Analyzer.Callers;

/// <summary>SVP7005: a version of a policy is asked whose last day lies before the day for which the project is looked at. Without such a day nothing is said.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndedVersionAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = PolicyDescriptors.Of(CallerRules.EndedVersion);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (DecisionMarks.Of(start.Compilation) is { } marks)
            {
                start.RegisterOperationAction(action => Check(action, marks), OperationKind.Invocation, OperationKind.MethodReference);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, DecisionMarks marks)
    {
        IMethodSymbol method = context.Operation is IInvocationOperation call ? call.TargetMethod : ((IMethodReferenceOperation)context.Operation).Method;
        if (marks.On(method) is not { Until: { } until } mark
            || AsOf(context) is not { } today
            || !DateTime.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime last)
            || today <= last)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            context.Operation.Syntax.GetLocation(),
            $"Policy \"{mark.Policy}\" was in force until {until} here, and it is {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. Ask its newer version, or pass '{method.Name}' the day and let it choose."));
    }

    private static DateTime? AsOf(OperationAnalysisContext context)
    {
        AnalyzerConfigOptions settings = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree);
        return PolicyOptions.ReadAsOf(key => settings.TryGetValue(key, out string? value) ? value : null);
    }
}
