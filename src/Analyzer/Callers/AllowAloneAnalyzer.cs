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
public sealed class AllowAloneAnalyzer : DecisionAnalyzer
{
    /// <summary>The analyzer of the rule.</summary>
    public AllowAloneAnalyzer()
        : base(CallerRules.AllowAlone, OperationKind.PropertyReference)
    {
    }

    /// <inheritdoc/>
    private protected override void Check(OperationAnalysisContext context, DecisionMarks marks)
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
            Report(context, test.Syntax, $"Policy \"{mark.Policy}\" refers some cases to somebody, and this test for 'Allow' alone takes them for denied. Look for 'Refer' too: 'Approvers' says who has to agree.");
        }
    }
}
