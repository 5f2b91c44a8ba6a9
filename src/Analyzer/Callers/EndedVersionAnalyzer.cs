using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Analyzer.Callers;

/// <summary>SVP7005: a version of a policy is asked whose last day lies before the day for which the project is looked at. Without such a day nothing is said.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndedVersionAnalyzer : DecisionAnalyzer
{
    /// <summary>The analyzer of the rule.</summary>
    public EndedVersionAnalyzer()
        : base(CallerRules.EndedVersion, OperationKind.Invocation, OperationKind.MethodReference)
    {
    }

    /// <inheritdoc/>
    private protected override void Check(OperationAnalysisContext context, DecisionMarks marks)
    {
        IMethodSymbol method = context.Operation is IInvocationOperation call ? call.TargetMethod : ((IMethodReferenceOperation)context.Operation).Method;
        if (marks.On(method) is not { Until: { } until } mark
            || AsOf(context) is not { } today
            || !DateTime.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime last)
            || today <= last)
        {
            return;
        }

        Report(context, context.Operation.Syntax, $"Policy \"{mark.Policy}\" was in force until {until} here, and it is {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. Ask its newer version, or pass '{method.Name}' the day and let it choose.");
    }

    private static DateTime? AsOf(OperationAnalysisContext context)
    {
        AnalyzerConfigOptions settings = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree);
        return PolicyOptions.ReadAsOf(key => settings.TryGetValue(key, out string? value) ? value : null);
    }
}
