using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Analyzer.Callers;

/// <summary>Looks at what C# does with the decisions of policies, in projects that can have any.</summary>
public abstract class DecisionAnalyzer : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule;
    private readonly ImmutableArray<OperationKind> _kinds;

    /// <summary>An analyzer of one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="kinds">The operations that it looks at.</param>
    private protected DecisionAnalyzer(RuleDescriptor rule, params OperationKind[] kinds)
    {
        _rule = PolicyDescriptors.Of(rule);
        _kinds = ImmutableArray.Create(kinds);
        SupportedDiagnostics = ImmutableArray.Create(_rule);
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (DecisionMarks.Of(start.Compilation) is { } marks)
            {
                start.RegisterOperationAction(action => Check(action, marks), _kinds);
            }
        });
    }

    /// <summary>Looks at one operation.</summary>
    private protected abstract void Check(OperationAnalysisContext context, DecisionMarks marks);

    /// <summary>Reports a place.</summary>
    private protected void Report(OperationAnalysisContext context, SyntaxNode place, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(_rule, place.GetLocation(), message));
}
