using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Analyzer.Callers;

/// <summary>
/// SVP7002: a verdict is tested for <c>Allow</c> alone although the policy refers some cases: they end as if they were denied. Said only
/// where the member shows no other interest in what was decided, and does not hand the decision on.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AllowAloneAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = PolicyDescriptors.Of(CallerRules.AllowAlone);

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
                start.RegisterOperationAction(action => Check(action, marks), OperationKind.PropertyReference);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, DecisionMarks marks)
    {
        var read = (IPropertyReferenceOperation)context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(read.Type, marks.Verdict) || marks.On(read.Property.ContainingType) is not { MayRefer: true } mark)
        {
            return;
        }

        IOperation member = read;
        while (member.Parent is { } parent)
        {
            member = parent;
        }

        ImmutableArray<IOperation> all = member.DescendantsAndSelf().ToImmutableArray();
        var tests = new VerdictTests(marks.Verdict, all);
        IOperation? test = tests.Of(read);
        if (test is not null && !tests.LookFurther(read))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                test.Syntax.GetLocation(),
                $"Policy \"{mark.Policy}\" refers some cases to somebody, and this test for 'Allow' alone takes them for denied. Look for 'Refer' too: 'Approvers' says who has to agree."));
        }
    }
}
