using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicyLint.Analyzer.Callers;

/// <summary>How one member of a type looks at verdicts.</summary>
/// <param name="verdict">The type <c>PolicyLint.Verdict</c>.</param>
/// <param name="operations">Every operation of the member.</param>
internal sealed class VerdictTests(INamedTypeSymbol verdict, ImmutableArray<IOperation> operations)
{
    /// <summary>The test for <c>Allow</c> and nothing else that a verdict stands in; null where it stands elsewhere.</summary>
    /// <param name="read">The read of a verdict, or of a local that holds one.</param>
    public IOperation? Of(IOperation read)
    {
        IOperation value = Outermost(read);
        return value.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
                IsAllow(comparison.LeftOperand == value ? comparison.RightOperand : comparison.LeftOperand) ? comparison : null,
            IIsPatternOperation test => IsAllow(test.Pattern) ? test : null,
            IPropertySubpatternOperation test => IsAllow(test.Pattern) ? test : null,
            ISwitchOperation choice => AreAllow(choice.Cases.SelectMany(c => c.Clauses).Select(PatternOf)) ? value : null,
            ISwitchExpressionOperation choice => AreAllow(choice.Arms.Select(arm => (IOperation?)arm.Pattern)) ? value : null,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation local } =>
                operations.OfType<ILocalReferenceOperation>().Where(l => Is(l.Local, local.Symbol)).Select(Of).FirstOrDefault(test => test is not null),
            _ => null,
        };
    }

    /// <summary>Whether the member looks for another verdict or for who has to agree, or lets others: it hands the verdict or the whole decision on.</summary>
    /// <param name="read">The read of a verdict.</param>
    public bool LookFurther(IPropertyReferenceOperation read) => operations.Any(operation => operation switch
    {
        IFieldReferenceOperation { Field: var field } => Is(field.ContainingType, verdict) && field.Name != "Allow",
        IPropertyReferenceOperation { Property: var property } other => Is(property.ContainingType, read.Property.ContainingType)
            && (Is(property, read.Property) ? IsHandedOn(other) : property.Name == "Approvers"),
        ILocalReferenceOperation local => read.Instance is ILocalReferenceOperation decision && Is(local.Local, decision.Local) && IsWhole(local),
        IParameterReferenceOperation parameter => read.Instance is IParameterReferenceOperation decision && Is(parameter.Parameter, decision.Parameter) && IsWhole(parameter),
        _ => false,
    });

    private static bool Is(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static IOperation Outermost(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value;
    }

    private static bool IsWhole(IOperation decision) => Outermost(decision).Parent is not (IPropertyReferenceOperation or IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation);

    private static IOperation? PatternOf(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => single.Value,
        IPatternCaseClauseOperation pattern => pattern.Pattern,
        _ => null,
    };

    private bool IsHandedOn(IPropertyReferenceOperation read) =>
        Outermost(read).Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation local }
            ? operations.OfType<ILocalReferenceOperation>().Any(l => Is(l.Local, local.Symbol) && Of(l) is null)
            : Of(read) is null;

    // What has no pattern is 'default'.
    private bool AreAllow(IEnumerable<IOperation?> patterns) =>
        patterns.Where(pattern => pattern is not (null or IDiscardPatternOperation)).ToList() is { Count: > 0 } named && named.TrueForAll(pattern => IsAllow(pattern!));

    private bool IsAllow(IOperation operation) => operation switch
    {
        IConversionOperation conversion => IsAllow(conversion.Operand),
        IConstantPatternOperation constant => IsAllow(constant.Value),
        INegatedPatternOperation not => IsAllow(not.Pattern),
        IFieldReferenceOperation { Field: var field } => Is(field.ContainingType, verdict) && field.Name == "Allow",
        _ => false,
    };
}
