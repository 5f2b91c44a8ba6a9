using PolicyLint.Dsl.Rules.Syntax;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <content>
/// How large a count may be: what the 64 bits hold in which generated code counts. A larger whole number is a number like any other,
/// until it stands for a count or beside one.
/// </content>
internal sealed partial class ExpressionBinder
{
    /// <summary>The type of a value that is whole: a count, where one can hold it.</summary>
    private static PolicyType WholeType(object value) => IsPastCounting(value) ? PolicyType.Number : PolicyType.Count;

    private static bool IsPastCounting(object value) =>
        value is decimal number && decimal.Truncate(number) == number && (number > long.MaxValue || number < long.MinValue);

    /// <summary>Whether a count would have to be one of values that are larger than any.</summary>
    private static bool IsPastCounting(BoundExpression expression) => expression switch
    {
        ConstantExpression constant => IsPastCounting(constant.Value),
        FigureExpression figure => figure.Figure.Values.Any(v => IsPastCounting(v.Value.Value)),
        _ => false,
    };

    private void ReportPastCounting(SyntaxNode syntax) => Report(
        MalformedValueRule.Descriptor,
        syntax,
        $"{_binder.Quote(syntax)} is past what a count can hold, which is up to 9_223_372_036_854_775_807. Write a value within.");
}
