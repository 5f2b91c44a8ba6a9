using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Analyzer.Callers;

/// <summary>SVP7001: a policy is asked in a statement of its own. Asking changes nothing, so the call does nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DecisionThrownAwayAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = PolicyDescriptors.Of(CallerRules.DecisionThrownAway);

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
                start.RegisterOperationAction(action => Check(action, marks), OperationKind.ExpressionStatement);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, DecisionMarks marks)
    {
        if (((IExpressionStatementOperation)context.Operation).Operation is IInvocationOperation { TargetMethod: var method } call && marks.On(method) is { } mark)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                call.Syntax.GetLocation(),
                $"Nobody looks at what policy \"{mark.Policy}\" says here. Use the answer of '{method.Name}', or take the call out: it changes nothing."));
        }
    }
}
