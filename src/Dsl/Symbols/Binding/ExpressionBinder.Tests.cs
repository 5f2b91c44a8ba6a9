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
        if (tests.FirstOrDefault(t => t.Type.IsError) is { } broken)
        {
            return broken;
        }

        BoundExpression any = tests.Length == 1 ? tests[0] : new LogicalExpression(cell, false, tests);
        return cell.Not.IsPresent ? new NotExpression(cell, any) : any;
    }

    private BoundExpression Test(TestSyntax test, FieldSymbol field)
    {
        if (field.Type.IsError)
        {
            return Error(test);
        }

        var tested = new FieldExpression(test, field.Type, field);
        if (test.Known.IsPresent)
        {
            return new KnownExpression(test, tested, _tree[test.Known].Keyword == Keyword.Known);
        }

        if (test.Value is null)
        {
            return Error(test);
        }

        BoundExpression value = WithUnit(test.Value, test.Upper) ?? Bind(test.Value, field.Type);
        if (test.Upper is null)
        {
            return Compare(test, test.Operator.IsPresent ? Operator(test.Operator, false) : ComparisonOperator.Is, tested, value);
        }

        BoundExpression upper = Bind(test.Upper, field.Type);
        BoundExpression low = Compare(test, test.Operator.IsPresent ? ComparisonOperator.Greater : ComparisonOperator.GreaterOrEqual, tested, value);
        BoundExpression high = Compare(test, test.Less.IsPresent ? ComparisonOperator.Less : ComparisonOperator.LessOrEqual, tested, upper);
        return Within(test, low, high);
    }

    private BoundExpression BindKnown(KnownExpressionSyntax syntax)
    {
        BoundExpression operand = Bind(syntax.Left);
        return operand.Type.IsError
            ? operand
            : new KnownExpression(syntax, operand, (_tree[syntax.Known].Keyword == Keyword.Known) != syntax.Not.IsPresent);
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
            if (i > 0 && !isAnd && ReportForgottenIn(syntax, i))
            {
                return Error(syntax);
            }

            BoundExpression bound = Condition(syntax.Operands[i]);
            isSound &= !bound.Type.IsError;
            operands.Add(bound);
        }

        return isSound ? new LogicalExpression(syntax, isAnd, operands.ToImmutable()) : Error(syntax);
    }

    /// <summary>
    /// <c>reason is faulty or wrongItem</c>: what is meant is <c>reason in (faulty, wrongItem)</c>, whatever fields there are. An
    /// <c>and</c> may stand before or after: <c>late and reason is faulty or wrongItem</c>.
    /// </summary>
    private bool ReportForgottenIn(ChainExpressionSyntax syntax, int index)
    {
        if (Conjuncts(syntax.Operands[index - 1]).Last() is not ComparisonExpressionSyntax { Right: NameExpressionSyntax } comparison
            || comparison.Not.IsPresent
            || _tree[comparison.Operator].Keyword != Keyword.Is
            || TypeOfValues(comparison.Left) is not { } type)
        {
            return false;
        }

        var values = new List<string> { _tree.TextOf(comparison.Right) };
        ExpressionSyntax last = comparison;
        for (int i = index; i < syntax.Operands.Count; i++)
        {
            ExpressionSyntax next = Conjuncts(syntax.Operands[i]).First();
            if (!IsValueName(next, type))
            {
                break;
            }

            values.Add(_tree.TextOf(next));
            last = next;
            if (next != syntax.Operands[i])
            {
                break;
            }
        }

        if (values.Count == 1)
        {
            return false;
        }

        string meant = $"{_tree.TextOf(comparison.Left)} in ({string.Join(", ", values)})";
        TextSpan span = TextSpan.FromBounds(_tree.SpanOf(comparison).Start, _tree.SpanOf(last).End);
        _binder.Report(
            TypeMismatchRule.Descriptor,
            span,
            $"'{values[1]}' stands alone after 'or', where a condition belongs. Write '{meant}'.",
            _binder.Replace(span, meant));
        return true;
    }

    /// <summary>The operands of an <c>and</c>; the expression itself where it is none.</summary>
    private ImmutableArray<ExpressionSyntax> Conjuncts(ExpressionSyntax syntax) =>
        syntax is ChainExpressionSyntax { Operands: { Separators.Length: > 0 } operands } && _tree[operands.Separators[0]].Keyword == Keyword.And
            ? operands.Nodes
            : ImmutableArray.Create(syntax);

    /// <summary>The choice, or segment, of which a field is one; null for everything else.</summary>
    private PolicyType? TypeOfValues(ExpressionSyntax syntax) =>
        syntax is NameExpressionSyntax { Tokens.Count: 1 } name
        && _request?.Member(_tree.NameOf(name.Tokens.First))?.Type is { Kind: TypeKind.Choice or TypeKind.Segment } type
            ? type
            : null;

    private bool IsValueName(ExpressionSyntax syntax, PolicyType type) =>
        syntax is NameExpressionSyntax { Tokens.Count: 1 } name && ValueNamed(_tree.NameOf(name.Tokens.First), type) is not null;

    /// <summary>The value of that name of a choice, or the segment; null for other types, and where there is none.</summary>
    private Symbol? ValueNamed(string name, PolicyType? type) => type?.Kind switch
    {
        TypeKind.Choice => type.Choice!.Values.FirstOrDefault(v => v.Name == name),
        TypeKind.Segment => _binder.Find(ImmutableArray.Create(name), typeof(SegmentSymbol)) as SegmentSymbol,
        _ => null,
    };

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
            return Error(syntax);
        }

        if (left.Type.Kind == TypeKind.Money && right.Type.Kind == TypeKind.Money && !Fits(right.Type, left.Type))
        {
            Report(MixedCurrenciesRule.Descriptor, syntax, $"{_binder.Quote(syntax)} compares {left.Type.Currency} with {right.Type.Currency}. Write both in one currency.");
            return Error(syntax);
        }

        if ((left.Type.Kind == TypeKind.Count && IsPastCounting(right)) || (right.Type.Kind == TypeKind.Count && IsPastCounting(left)))
        {
            ReportPastCounting(IsPastCounting(right) ? right.Syntax : left.Syntax);
            return Error(syntax);
        }

        bool isOrder = comparison is not (ComparisonOperator.Is or ComparisonOperator.IsNot);
        bool isComparable = (Fits(left.Type, right.Type) || Fits(right.Type, left.Type))
            && left.Type.Kind is not (TypeKind.WorkingDays or TypeKind.Months)
            && (!isOrder || PolicyBinder.IsOrdered(left.Type));
        if (isComparable)
        {
            return new ComparisonExpression(syntax, comparison, left, right);
        }

        string repair = left.Type.Kind is TypeKind.WorkingDays or TypeKind.Months || right.Type.Kind is TypeKind.WorkingDays or TypeKind.Months
                ? "How long that is depends on the date: write it in days, or move a date by it and compare dates."
            : left.Type == right.Type ? "It has no order: write 'is' or 'is not'."
            : right is ConstantExpression && left.Type.Kind is TypeKind.Money or TypeKind.Percent or TypeKind.Duration or TypeKind.DateTime ? Instead(left.Type, right)
            : left is ConstantExpression && right.Type.Kind is TypeKind.Money or TypeKind.Percent or TypeKind.Duration or TypeKind.DateTime ? Instead(right.Type, left)
            : "Compare two values of one type.";
        Report(TypeMismatchRule.Descriptor, syntax, $"{_binder.Quote(syntax)} compares {An(left.Type)} with {An(right.Type)}. {repair}");
        return Error(syntax);
    }

    private BoundExpression BindBetween(BetweenExpressionSyntax syntax)
    {
        BoundExpression value = Bind(syntax.Value);
        BoundExpression low = WithUnit(syntax.Low, syntax.High) ?? Bind(syntax.Low, value.Type);
        BoundExpression high = Bind(syntax.High, value.Type);
        return Within(syntax, Compare(syntax, ComparisonOperator.GreaterOrEqual, value, low), Compare(syntax, ComparisonOperator.LessOrEqual, value, high));
    }

    /// <summary>Two ends together; one that could not be bound speaks for both.</summary>
    private static BoundExpression Within(SyntaxNode syntax, BoundExpression low, BoundExpression high) =>
        low.Type.IsError ? low : high.Type.IsError ? high : new LogicalExpression(syntax, true, ImmutableArray.Create(low, high));

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

        return isSound ? new InExpression(syntax, value, items.ToImmutable()) : Error(syntax);
    }
}
