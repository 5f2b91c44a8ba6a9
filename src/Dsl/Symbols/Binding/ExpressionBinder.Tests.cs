using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>Tests: <c>and</c>, <c>or</c>, <c>not</c>, comparisons and the cells of tables.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>Binds a cell against the field of its column; null for <c>any</c>.</summary>
    public BoundExpression? Cell(CellSyntax cell, FieldSymbol field)
    {
        if (cell.Any.IsPresent || cell.Tests.Count == 0)
        {
            return null;
        }

        ImmutableArray<BoundExpression> tests = cell.Tests.Nodes.Select(t => Test(t, field)).ToImmutableArray();
        BoundExpression any = tests.Length == 1 ? tests[0] : new LogicalExpression(cell, false, tests);
        if (tests.FirstOrDefault(t => t.Type.IsError) is { } broken)
        {
            return broken;
        }

        return cell.Not.IsPresent ? new NotExpression(cell, any) : any;
    }

    private BoundExpression Test(TestSyntax test, FieldSymbol field)
    {
        var tested = new FieldExpression(test, field.Type, field);
        if (test.Known.IsPresent)
        {
            return new KnownExpression(test, tested, _tree[test.Known].Keyword == Keyword.Known);
        }

        if (test.Value is null || field.Type.IsError)
        {
            return new ErrorExpression(test);
        }

        BoundExpression value = WithUnit(test.Value, test.Upper) ?? Bind(test.Value, field.Type);
        if (test.Upper is null)
        {
            return Compare(test, test.Operator.IsPresent ? Operator(test.Operator, false) : ComparisonOperator.Is, tested, value);
        }

        BoundExpression upper = Bind(test.Upper, field.Type);
        BoundExpression low = Compare(test, test.Operator.IsPresent ? ComparisonOperator.Greater : ComparisonOperator.GreaterOrEqual, tested, value);
        BoundExpression high = Compare(test, test.Less.IsPresent ? ComparisonOperator.Less : ComparisonOperator.LessOrEqual, tested, upper);
        return low.Type.IsError ? low : high.Type.IsError ? high : new LogicalExpression(test, true, ImmutableArray.Create(low, high));
    }

    private BoundExpression BindNot(NotExpressionSyntax syntax)
    {
        BoundExpression operand = Condition(syntax.Operand);
        return operand.Type.IsError || syntax.Nots.Count % 2 == 0 ? operand : new NotExpression(syntax, operand);
    }

    private BoundExpression BindLogical(ChainExpressionSyntax syntax, bool isAnd)
    {
        ImmutableArray<BoundExpression>.Builder operands = ImmutableArray.CreateBuilder<BoundExpression>(syntax.Operands.Count);
        bool isSound = true;
        for (int i = 0; i < syntax.Operands.Count; i++)
        {
            ExpressionSyntax operand = syntax.Operands[i];
            if (i > 0 && !isAnd && ForgottenIn(syntax, i, operands[i - 1]) is { } forgotten)
            {
                Report(TypeMismatchRule.Descriptor, syntax, forgotten.Message, forgotten.Fix);
                return new ErrorExpression(syntax);
            }

            BoundExpression bound = Condition(operand);
            isSound &= !bound.Type.IsError;
            operands.Add(bound);
        }

        return isSound ? new LogicalExpression(syntax, isAnd, operands.ToImmutable()) : new ErrorExpression(syntax);
    }

    /// <summary><c>reason is faulty or wrongItem</c>: what is meant is <c>reason in (faulty, wrongItem)</c>, whatever fields there are.</summary>
    private (string Message, Fix Fix)? ForgottenIn(ChainExpressionSyntax syntax, int index, BoundExpression before)
    {
        if (before is not ComparisonExpression { Operator: ComparisonOperator.Is, Left.Type: { Kind: TypeKind.Choice or TypeKind.Segment } type } comparison)
        {
            return null;
        }

        var values = new List<string> { _tree.TextOf(comparison.Right.Syntax) };
        int last = index;
        for (; last < syntax.Operands.Count && IsValueName(syntax.Operands[last], type); last++)
        {
            values.Add(_tree.TextOf(syntax.Operands[last]));
        }

        if (values.Count == 1)
        {
            return null;
        }

        string left = _tree.TextOf(comparison.Left.Syntax);
        string meant = $"{left} in ({string.Join(", ", values)})";
        TextSpan span = TextSpan.FromBounds(_tree.SpanOf(comparison.Syntax).Start, _tree.SpanOf(syntax.Operands[last - 1]).End);
        return ($"'{values[1]}' stands alone after 'or', where a condition belongs. Write '{meant}'.", _binder.Replace(span, meant));
    }

    private bool IsValueName(ExpressionSyntax syntax, PolicyType type)
    {
        if (syntax is not NameExpressionSyntax { Tokens.Count: 1 } name)
        {
            return false;
        }

        string word = _tree.NameOf(name.Tokens.First);
        return type.Kind == TypeKind.Choice
            ? type.Choice!.Values.Any(v => v.Name == word)
            : _binder.Reachable<SegmentSymbol>().Any(s => s.Name == word);
    }

    private BoundExpression BindComparison(ComparisonExpressionSyntax syntax)
    {
        BoundExpression left = Bind(syntax.Left);
        BoundExpression right = Bind(syntax.Right, left.Type);
        return Compare(syntax, Operator(syntax.Operator, syntax.Not.IsPresent), left, right);
    }

    private ComparisonOperator Operator(SyntaxToken token, bool isNot) => _tree[token].Kind switch
    {
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        TokenKind.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
        _ => isNot || _tree.TextOf(token) == "!=" ? ComparisonOperator.IsNot : ComparisonOperator.Is,
    };

    private BoundExpression Compare(SyntaxNode syntax, ComparisonOperator comparison, BoundExpression left, BoundExpression right)
    {
        if (left.Type.IsError || right.Type.IsError)
        {
            return new ErrorExpression(syntax);
        }

        if (left.Type.Kind == TypeKind.Money && right.Type.Kind == TypeKind.Money && !Fits(right.Type, left.Type))
        {
            Report(MixedCurrenciesRule.Descriptor, syntax, $"{_binder.Quote(syntax)} compares {left.Type.Currency} with {right.Type.Currency}. Write both in one currency.");
            return new ErrorExpression(syntax);
        }

        bool isOrder = comparison is not (ComparisonOperator.Is or ComparisonOperator.IsNot);
        bool isComparable = (Fits(left.Type, right.Type) || Fits(right.Type, left.Type))
            && left.Type.Kind is not (TypeKind.WorkingDays or TypeKind.Months)
            && (!isOrder || left.Type.Kind is not (TypeKind.YesNo or TypeKind.Text or TypeKind.Choice or TypeKind.Segment));
        if (isComparable)
        {
            return new ComparisonExpression(syntax, comparison, left, right);
        }

        string repair = left.Type.Kind == right.Type.Kind && isOrder ? "It has no order: write 'is' or 'is not'."
            : right.Type.Kind is TypeKind.WorkingDays or TypeKind.Months ? "How long that is depends on the date: write it in days, or move a date by it and compare dates."
            : right.Type.Kind is TypeKind.Count or TypeKind.Number && right is ConstantExpression ? $"Write {An(left.Type)}, with its unit."
            : "Compare two values of one type.";
        Report(TypeMismatchRule.Descriptor, syntax, $"{_binder.Quote(syntax)} compares {An(left.Type)} with {An(right.Type)}. {repair}");
        return new ErrorExpression(syntax);
    }

    private BoundExpression BindBetween(BetweenExpressionSyntax syntax)
    {
        BoundExpression value = Bind(syntax.Value);
        BoundExpression low = WithUnit(syntax.Low, syntax.High) ?? Bind(syntax.Low, value.Type);
        BoundExpression high = Bind(syntax.High, value.Type);
        BoundExpression from = Compare(syntax, ComparisonOperator.GreaterOrEqual, value, low);
        if (from.Type.IsError)
        {
            return from;
        }

        BoundExpression to = Compare(syntax, ComparisonOperator.LessOrEqual, value, high);
        return to.Type.IsError ? to : new LogicalExpression(syntax, true, ImmutableArray.Create(from, to));
    }

    private BoundExpression BindIn(InExpressionSyntax syntax)
    {
        BoundExpression value = Bind(syntax.Value);
        ImmutableArray<BoundExpression>.Builder items = ImmutableArray.CreateBuilder<BoundExpression>(syntax.Items.Count);
        bool isSound = !value.Type.IsError;
        foreach (ExpressionSyntax item in syntax.Items.Nodes)
        {
            BoundExpression bound = Bind(item, value.Type);
            isSound &= !Compare(item, ComparisonOperator.Is, value, bound).Type.IsError;
            items.Add(bound);
        }

        return isSound ? new InExpression(syntax, value, items.ToImmutable()) : new ErrorExpression(syntax);
    }
}
