using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Analyzer.Callers;

/// <summary>SVP7001: a policy is asked in a statement of its own. Asking changes nothing, so the call does nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DecisionThrownAwayAnalyzer : DecisionAnalyzer
{
    /// <summary>The analyzer of the rule.</summary>
    public DecisionThrownAwayAnalyzer()
        : base(CallerRules.DecisionThrownAway, OperationKind.ExpressionStatement)
    {
    }

    /// <inheritdoc/>
    private protected override void Check(OperationAnalysisContext context, DecisionMarks marks)
    {
        if (((IExpressionStatementOperation)context.Operation).Operation is IInvocationOperation { TargetMethod: var method } call && marks.On(method) is { } mark)
        {
            Report(context, call.Syntax, $"Nobody looks at what policy \"{mark.Policy}\" says here. Use the answer of '{method.Name}', or take the call out: it changes nothing.");
        }
    }
}
