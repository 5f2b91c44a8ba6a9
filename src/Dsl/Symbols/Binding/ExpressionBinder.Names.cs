using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>Names: a value of the choice or segment that stands on the other side, else a field, else a figure.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindName(NameExpressionSyntax syntax, PolicyType? expected)
    {
        ImmutableArray<string> names = _tree.PartsOf(syntax.Tokens);
        if (names.IsEmpty || syntax.Tokens.Count == 0)
        {
            return new ErrorExpression(syntax);
        }

        if (names.Length == 1)
        {
            return ExpectedValue(syntax, names[0], expected)
                ?? Field(syntax, names[0])
                ?? OutOfScope(syntax, names)
                ?? ReportUnknown(syntax, names[0], expected);
        }

        return Member(syntax, names) ?? OutOfScope(syntax, names) ?? ReportUnknown(syntax, string.Join(".", names), expected);
    }

    /// <summary>The value of that name of an expected choice or segment.</summary>
    private BoundExpression? ExpectedValue(NameExpressionSyntax syntax, string name, PolicyType? expected)
    {
        Symbol? value = expected?.Kind switch
        {
            TypeKind.Choice => expected.Choice!.Values.FirstOrDefault(v => v.Name == name),
            TypeKind.Segment => _binder.Reachable<SegmentSymbol>().FirstOrDefault(s => s.Name == name),
            _ => null,
        };
        return value is null ? null : Constant(syntax, expected!, value);
    }

    private BoundExpression? Field(NameExpressionSyntax syntax, string name)
    {
        FieldSymbol? field = _request?.Fields.FirstOrDefault(f => f.Name == name);
        if (field is null)
        {
            return null;
        }

        _binder.Refer(field, _tree.SpanOf(syntax.Tokens.First));
        return field.Type.IsError ? new ErrorExpression(syntax) : new FieldExpression(syntax, field.Type, field);
    }

    /// <summary><c>Reason.faulty</c>, <c>customer.lifetimeValue</c>, and both qualified by a policy.</summary>
    private BoundExpression? Member(NameExpressionSyntax syntax, ImmutableArray<string> names)
    {
        string last = names[names.Length - 1];
        ImmutableArray<string> before = names.RemoveAt(names.Length - 1);
        if (before.Length == 1 && last == "lifetimeValue" && _request?.Fields.FirstOrDefault(f => f.Name == before[0]) is { Type.Kind: TypeKind.Segment } field)
        {
            _binder.Refer(field, _tree.SpanOf(syntax.Tokens.First));
            string? currency = _binder.Reachable<SegmentSymbol>().Select(s => s.LifetimeValue?.Currency).FirstOrDefault(c => c is not null);
            return new LifetimeValueExpression(syntax, PolicyType.Money(currency), new FieldExpression(syntax, field.Type, field));
        }

        return _binder.Find(before, typeof(ChoiceSymbol)) is ChoiceSymbol choice && choice.Values.FirstOrDefault(v => v.Name == last) is { } value
            ? Constant(syntax, PolicyType.Of(choice), value)
            : null;
    }

    /// <summary>What may be named anywhere: figures, and segments.</summary>
    private BoundExpression? OutOfScope(NameExpressionSyntax syntax, ImmutableArray<string> names)
    {
        switch (_binder.Find(names, typeof(FigureSymbol)))
        {
            case FigureSymbol figure:
                _binder.Refer(figure, _tree.SpanOf(syntax.Tokens.Last));
                if (figure.Values.Length > 1 || (figure.Values.Length == 1 && figure.Values[0].From is not null))
                {
                    Report(TypeMismatchRule.Descriptor, syntax, $"Figure '{figure.Name}' changes over time. Say of which day: '{figure.Name} on' and a date.");
                    return new ErrorExpression(syntax);
                }

                return figure.Type.IsError ? new ErrorExpression(syntax) : new FigureExpression(syntax, figure.Type, figure, null);
            case SegmentSymbol segment:
                return Constant(syntax, PolicyType.Segment, segment);
            default:
                return null;
        }
    }

    private ConstantExpression Constant(NameExpressionSyntax syntax, PolicyType type, Symbol value)
    {
        _binder.Refer(value, _tree.SpanOf(syntax.Tokens.Last));
        return new ConstantExpression(syntax, type, value);
    }

    private ErrorExpression ReportUnknown(NameExpressionSyntax syntax, string written, PolicyType? expected)
    {
        string[] candidates = (expected?.Kind switch
            {
                TypeKind.Choice => expected.Choice!.Values.Select(v => v.Name),
                TypeKind.Segment => _binder.Reachable<SegmentSymbol>().Select(s => s.Name),
                _ => Enumerable.Empty<string>(),
            })
            .Concat(_request?.Fields.Select(f => f.Name) ?? [])
            .Concat(_binder.Reachable<FigureSymbol>().Select(f => f.Name))
            .ToArray();
        string? nearest = Spelling.Nearest(written, candidates);
        string fact = expected?.Kind switch
        {
            TypeKind.Choice when !expected.Choice!.IsInPlace => $"Choice '{expected.Choice.Name}' has no value '{written}'.",
            TypeKind.Choice => $"'{written}' is none of {PolicyBinder.Listed(expected.Choice!.Values.Select(v => v.Name))}.",
            TypeKind.Segment => $"There is no segment '{written}'.",
            _ when _request is null => $"There is no figure '{written}', and no request whose fields could be meant.",
            _ => $"Request '{_request.Name}' has no field '{written}'.",
        };
        string repair = nearest is not null ? $" Did you mean '{nearest}'?"
            : candidates.Length == 0 ? " Declare it."
            : $" Write one of {PolicyBinder.Listed(candidates)}, or declare it.";
        Report(UnknownNameRule.Descriptor, syntax, fact + repair, nearest is null ? null : _binder.Replace(_tree.SpanOf(syntax), nearest));
        return new ErrorExpression(syntax);
    }
}
