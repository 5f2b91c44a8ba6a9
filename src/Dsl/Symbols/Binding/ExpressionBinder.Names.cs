using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>Names: a value of the choice or segment that stands on the other side, else a field, else a figure or a segment.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindName(NameExpressionSyntax syntax, PolicyType? expected)
    {
        SyntaxToken[] tokens = _tree.NamesOf(syntax).ToArray();
        if (tokens.Length == 0)
        {
            return Error(syntax);
        }

        ImmutableArray<string> names = tokens.Select(_tree.NameOf).ToImmutableArray();
        BoundExpression? bound = names.Length > 1 ? Member(syntax, tokens, names)
            : ValueNamed(names[0], expected) is { } value ? Constant(syntax, expected!, value)
            : _request?.Member(names[0]) is { } field ? Field(syntax, field)
            : null;
        if (bound is not null)
        {
            return bound;
        }

        switch (_binder.Find(names, typeof(FigureSymbol), typeof(SegmentSymbol)))
        {
            case FigureSymbol figure:
                return Figure(syntax, figure);
            case SegmentSymbol segment:
                return Constant(syntax, PolicyType.Segment, segment);
            case var other:
                ReportUnresolved(syntax, tokens, names, other, expected);
                return Error(syntax);
        }
    }

    private BoundExpression Field(NameExpressionSyntax syntax, FieldSymbol field)
    {
        _binder.Refer(field, _tree.SpanOf(syntax.Tokens.First));
        return field.Type.IsError ? Error(syntax) : new FieldExpression(syntax, field.Type, field);
    }

    private ConstantExpression Constant(NameExpressionSyntax syntax, PolicyType type, Symbol value)
    {
        _binder.Refer(value, _tree.SpanOf(syntax.Tokens.Last));
        return new ConstantExpression(syntax, type, value);
    }

    private BoundExpression Figure(NameExpressionSyntax syntax, FigureSymbol figure)
    {
        _binder.Refer(figure, _tree.SpanOf(syntax.Tokens.Last));
        if (figure.Values.Length > 1 || (figure.Values.Length == 1 && figure.Values[0].From is not null))
        {
            Report(TypeMismatchRule.Descriptor, syntax, $"Figure '{figure.Name}' changes over time. Say of which day: '{figure.Name} on' and a date.");
            return Error(syntax);
        }

        return figure.Type.IsError ? Error(syntax) : new FigureExpression(syntax, figure.Type, figure, null);
    }

    /// <summary><c>Reason.faulty</c>, also qualified by a policy, and <c>customer.lifetimeValue</c>.</summary>
    private BoundExpression? Member(NameExpressionSyntax syntax, SyntaxToken[] tokens, ImmutableArray<string> names)
    {
        string last = names[names.Length - 1];
        if (names.Length == 2 && last == "lifetimeValue" && _request?.Member(names[0]) is { Type.Kind: TypeKind.Segment } field)
        {
            return LifetimeValue(syntax, tokens, field);
        }

        return _binder.Find(names.RemoveAt(names.Length - 1), typeof(ChoiceSymbol)) is ChoiceSymbol choice && choice.Values.FirstOrDefault(v => v.Name == last) is { } value
            ? Constant(syntax, PolicyType.Of(choice), value)
            : null;
    }

    private BoundExpression LifetimeValue(NameExpressionSyntax syntax, SyntaxToken[] tokens, FieldSymbol field)
    {
        _binder.Refer(field, _tree.SpanOf(tokens[0]));
        SegmentSymbol[] segments = _binder.Reachable<SegmentSymbol>().ToArray();
        string[] currencies = segments.Select(s => s.LifetimeValue?.Currency).OfType<string>().Distinct().Take(2).ToArray();
        foreach (SegmentSymbol segment in segments)
        {
            _binder.Need(segment);
        }

        if (currencies.Length > 1)
        {
            Report(
                MixedCurrenciesRule.Descriptor,
                syntax,
                $"{_binder.Quote(syntax)} is in {currencies[0]} for one segment and in {currencies[1]} for another. Write what all segments buy in one currency.");
            return Error(syntax);
        }

        return new LifetimeValueExpression(syntax, PolicyType.Money(currencies.FirstOrDefault()), new FieldExpression(syntax, field.Type, field));
    }

    private void ReportUnresolved(NameExpressionSyntax syntax, SyntaxToken[] tokens, ImmutableArray<string> names, Symbol? other, PolicyType? expected)
    {
        if (names.Length == 1)
        {
            // Against what is wrong itself nobody can tell what a name means.
            if (expected is not { IsError: true })
            {
                ReportUnresolved(tokens[0], names[0], other, expected);
            }

            return;
        }

        SyntaxToken last = tokens[tokens.Length - 1];
        string member = PolicyBinder.Shown(names[names.Length - 1]);
        ImmutableArray<string> before = names.RemoveAt(names.Length - 1);
        Symbol? owner = _binder.Find(before, typeof(ChoiceSymbol));
        if (owner is ChoiceSymbol choice)
        {
            _binder.Refer(choice, _tree.SpanOf(tokens[tokens.Length - 2]));
            string[] values = choice.Values.Select(v => v.Name).ToArray();
            _binder.ReportUnknown(last, $"Choice '{choice.Name}' has no value '{member}'.", values, $"It has {PolicyBinder.Listed(values)}.");
        }
        else if (before.Length == 1 && _request?.Member(before[0]) is { } field)
        {
            bool isSegment = field.Type.Kind == TypeKind.Segment;
            if (!field.Type.IsError)
            {
                _binder.ReportUnknown(
                    last,
                    $"'{field.Name}' is {An(field.Type)}, which has no '{member}'.",
                    isSegment ? ["lifetimeValue"] : [],
                    isSegment ? "It has lifetimeValue." : $"Write '{field.Name}' alone.");
            }
        }
        else if (before.Length == 1 && member == "lifetimeValue" && _request is not null)
        {
            string[] fields = _request.Fields.Where(f => f.Type.Kind == TypeKind.Segment).Select(f => f.Name).ToArray();
            _binder.ReportUnknown(
                tokens[0],
                $"Request '{_request.Name}' has no field '{PolicyBinder.Shown(before[0])}'.",
                fields,
                fields.Length == 0 ? "Only a field that is a segment has a lifetimeValue." : $"Write one that is a segment: {PolicyBinder.Listed(fields)}.");
        }
        else if (_binder.IsPolicy(before))
        {
            _binder.ReportUnresolved(tokens, other, typeof(FigureSymbol), typeof(SegmentSymbol));
        }
        else
        {
            _binder.ReportUnresolved(tokens.Take(tokens.Length - 1).ToArray(), owner, typeof(ChoiceSymbol));
        }
    }

    private void ReportUnresolved(SyntaxToken token, string name, Symbol? other, PolicyType? expected)
    {
        string[] values = expected?.Kind switch
        {
            TypeKind.Choice => expected.Choice!.Values.Select(v => v.Name).ToArray(),
            TypeKind.Segment => _binder.Reachable<SegmentSymbol>().Select(s => s.Name).ToArray(),
            _ => [],
        };
        string[] candidates = values
            .Concat(_request?.Fields.Select(f => f.Name) ?? [])
            .Concat(_binder.Reachable<FigureSymbol>().Select(f => f.Name))
            .Where(n => n.Length > 0)
            .ToArray();
        string written = PolicyBinder.Shown(name);
        if (other is not null)
        {
            string? nearest = Spelling.Nearest(name, candidates);
            _binder.Report(
                WrongKindRule.Descriptor,
                _tree.SpanOf(token),
                $"'{written}' is {PolicyBinder.An(other)}; a value belongs here. " + (nearest is null ? $"Write {Choices(values, candidates)}." : $"Did you mean '{PolicyBinder.Shown(nearest)}'?"),
                nearest is null ? null : _binder.ReplaceName(_tree.SpanOf(token), nearest),
                new RelatedPlace(other.Tree.Text.Path, other.NameSpan, $"'{written}' is declared here."));
            return;
        }

        if (expected?.Kind != TypeKind.Choice && _binder.MayBeLent(name, candidates))
        {
            return;
        }

        string fact = expected?.Kind switch
        {
            TypeKind.Choice when !expected.Choice!.IsInPlace => $"Choice '{expected.Choice.Name}' has no value '{written}'.",
            TypeKind.Choice => $"'{written}' is none of {PolicyBinder.Listed(values)}.",
            TypeKind.Segment => $"There is no segment '{written}'.",
            _ when _request is null => $"There is no figure '{written}', and no request whose fields could be meant.",
            _ => $"Request '{_request.Name}' has no field '{written}'.",
        };
        _binder.ReportUnknown(token, fact, candidates, candidates.Length == 0 ? "Declare it." : $"Write {Choices(values, candidates)}, or declare it.");
    }

    private static string Choices(string[] values, string[] candidates) =>
        candidates.Length == 0 ? "a value itself" : "one of " + PolicyBinder.Listed(values.Length > 0 ? values : candidates);
}
