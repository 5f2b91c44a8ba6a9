using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>Requests: first the fields with their types, then what is computed of them.</content>
internal sealed partial class PolicyBinder
{
    private void DeclareFields(RequestSymbol request)
    {
        var names = new Dictionary<string, FieldSymbol>(StringComparer.Ordinal);
        ImmutableArray<FieldSymbol>.Builder fields = ImmutableArray.CreateBuilder<FieldSymbol>();
        foreach (ClauseSyntax clause in Clauses(((RequestSyntax)request.Syntax).Block))
        {
            FieldSymbol? field = clause switch
            {
                FieldClauseSyntax input => Field(request, input.Name, input, input.Type, input.Derived is null ? FieldKind.Input : FieldKind.Derived),
                OutputClauseSyntax output => Field(request, output.Name, output, output.Type, output.Derived is null ? FieldKind.Output : FieldKind.Formula),
                _ => null,
            };
            if (field is not null && Enter(names, field, field.Name, $"Request '{request.Name}'"))
            {
                fields.Add(field);
            }
        }

        request.Fields = fields.ToImmutable();
        request.Members = names;
    }

    private FieldSymbol Field(RequestSymbol request, SyntaxToken name, ClauseSyntax syntax, TypeSyntax type, FieldKind kind)
    {
        var source = new SymbolSource(Name(name), null, _tree.DocumentationOf(syntax.FirstToken), _policy, _tree, syntax, _tree.SpanOf(name));
        var field = new FieldSymbol(source) { Request = request, Kind = kind };
        Symbol? before = _from;
        _from = field;
        field.Type = Type(type, field);
        if (field.Type.IsError)
        {
            Spoil();
        }

        ExpressionBinder binder = new(this, _tree, null);
        switch (syntax)
        {
            case FieldClauseSyntax input:
                field.IsOptional = input.Optional.IsPresent;
                CompleteInput(field, input, binder);
                break;
            case OutputClauseSyntax output:
                field.IsOptional = output.Optional.IsPresent;
                field.HitPolicy = HitPolicy(output.Using, field);
                if (output.Default is { } value)
                {
                    field.Type = WithCurrency(field.Type, value.Value, binder);
                    field.Default = binder.Constant(value.Value, field.Type);
                }

                break;
        }

        if (field.Type is { Kind: TypeKind.Money, Currency: null })
        {
            field.Type = PolicyType.Money(_policy.Currency);
            bool isWrongElsewhere = field.HasErrors || _tree.Root.Policy.Clauses.OfType<CurrencyClauseSyntax>().Any();
            if (_policy.Currency is null && isWrongElsewhere)
            {
                Spoil();
            }
            else if (_policy.Currency is null)
            {
                Report(
                    TypeMismatchRule.Descriptor,
                    _tree.SpanOf(type),
                    $"'{field.Name}' is money of no currency. Write 'currency' and its code under 'policy', or give the field a range such as 'from 0 GBP'.");
            }
        }

        _from = before;
        return field;
    }

    private void CompleteInput(FieldSymbol field, FieldClauseSyntax syntax, ExpressionBinder binder)
    {
        foreach (ExpressionSyntax? value in new[] { syntax.From?.Value, syntax.To?.Value, syntax.Default?.Value })
        {
            if (value is not null)
            {
                field.Type = WithCurrency(field.Type, value, binder);
            }
        }

        field.From = syntax.From is { } from ? binder.Constant(from.Value, field.Type, unitOf: syntax.To?.Value) : null;
        field.To = syntax.To is { } to ? binder.Constant(to.Value, field.Type) : null;
        field.Default = syntax.Default is { } standing ? binder.Constant(standing.Value, field.Type) : null;
        if ((field.From ?? field.To) is not null && !IsOrdered(field.Type))
        {
            Report(TypeMismatchRule.Descriptor, _tree.SpanOf(syntax.Type), $"'{field.Name}' is {ExpressionBinder.An(field.Type)}, which has no order: 'from' and 'to' say nothing about it. Remove them.");
        }
        else if (field.From is { } low && field.To is { } high && ConstantOrder.Compare(low, high) > 0)
        {
            Report(
                OutOfRangeRule.Descriptor,
                _tree.SpanOf(syntax.To!),
                $"'{field.Name}' goes from {Words.Value(low)} to {Words.Value(high)}: no value lies between. Write the smaller one first.");
        }
        else if (field.Default is { } standard)
        {
            CheckRange(field, standard, "The default");
        }
    }

    /// <summary>Reports a constant outside the range of its field.</summary>
    private void CheckRange(FieldSymbol field, ConstantExpression value, string what)
    {
        bool below = field.From is { } from && ConstantOrder.Compare(value, from) < 0;
        bool above = field.To is { } to && ConstantOrder.Compare(value, to) > 0;
        if (below || above)
        {
            string range = (field.From is { } f ? "from " + Words.Value(f) : string.Empty) + (field.To is { } t ? " to " + Words.Value(t) : string.Empty);
            Report(
                OutOfRangeRule.Descriptor,
                _tree.SpanOf(value.Syntax),
                $"{what} {Words.Value(value)} lies outside '{field.Name}', which goes {range.Trim()}. Write a value within, or widen the range.",
                null,
                new RelatedPlace(_tree.Text.Path, field.NameSpan, $"'{field.Name}' is declared here."));
        }
    }

    /// <summary>Whether values of a type have an order.</summary>
    public static bool IsOrdered(PolicyType type) => type.Kind is TypeKind.Number or TypeKind.Count or TypeKind.Percent or TypeKind.Money
        or TypeKind.Duration or TypeKind.Date or TypeKind.Time or TypeKind.DateTime or TypeKind.Error;

    /// <summary>Money without a currency takes that of a value beside it.</summary>
    private PolicyType WithCurrency(PolicyType type, ExpressionSyntax value, ExpressionBinder binder) =>
        type is { Kind: TypeKind.Money, Currency: null } && binder.CurrencyOf(value) is { } currency ? PolicyType.Money(currency) : type;

    private HitPolicy HitPolicy(UsingSyntax? syntax, FieldSymbol field)
    {
        HitPolicy policy = syntax is null || !syntax.Policy.IsPresent ? Symbols.HitPolicy.Unique : _tree[syntax.Policy].Keyword switch
        {
            Keyword.First => Symbols.HitPolicy.First,
            Keyword.Max => Symbols.HitPolicy.Max,
            Keyword.Min => Symbols.HitPolicy.Min,
            Keyword.Sum => Symbols.HitPolicy.Sum,
            _ => Symbols.HitPolicy.Unique,
        };
        bool fits = policy switch
        {
            Symbols.HitPolicy.Max or Symbols.HitPolicy.Min => IsOrdered(field.Type),
            Symbols.HitPolicy.Sum => field.Type.Kind is TypeKind.Number or TypeKind.Count or TypeKind.Percent or TypeKind.Money or TypeKind.Duration or TypeKind.Error,
            _ => true,
        };
        if (!fits)
        {
            Report(
                TypeMismatchRule.Descriptor,
                _tree.SpanOf(syntax!),
                $"'using {_tree.TextOf(syntax!.Policy)}' does not work for {ExpressionBinder.An(field.Type)}. Write 'using unique' or 'using first'.");
        }

        return policy;
    }

    private PolicyType Type(TypeSyntax syntax, FieldSymbol field)
    {
        if (syntax.Named is { } named)
        {
            return Resolve<ChoiceSymbol>(named) is { } choice ? PolicyType.Of(choice) : PolicyType.Error;
        }

        if (syntax.Values is { } values)
        {
            var inPlace = new ChoiceSymbol(new SymbolSource(field.Name, null, null, _policy, _tree, syntax, field.NameSpan)) { IsInPlace = true, Field = field };
            inPlace.Values = ChoiceValues(inPlace, values);
            return PolicyType.Of(inPlace);
        }

        return syntax.Words.Count == 0 ? PolicyType.Error : _tree[syntax.Words.First].Keyword switch
        {
            Keyword.Yes => PolicyType.YesNo,
            Keyword.Text => PolicyType.Text,
            Keyword.Number => PolicyType.Number,
            Keyword.Count => PolicyType.Count,
            Keyword.Percent => PolicyType.Percent,
            Keyword.Money => PolicyType.Money(null),
            Keyword.Duration => PolicyType.Duration,
            Keyword.Date => syntax.Words.Count > 1 ? PolicyType.DateTime : PolicyType.Date,
            Keyword.Time => PolicyType.Time,
            Keyword.Segment => PolicyType.Segment,
            _ => PolicyType.Error,
        };
    }

    /// <summary>Binds derived fields and formulas; what they read may be written further down.</summary>
    private void CompleteFields(RequestSymbol request)
    {
        foreach (FieldSymbol field in request.Fields)
        {
            DerivedSyntax? derived = field.Syntax switch
            {
                FieldClauseSyntax input => input.Derived,
                OutputClauseSyntax output => output.Derived,
                _ => null,
            };
            if (derived is null)
            {
                continue;
            }

            _from = field;
            field.Formula = new ExpressionBinder(this, _tree, request).Value(derived.Value, field.Type, $"'{field.Name}'");
        }

        SettleUnknowns(request);
        _from = request;
    }

    /// <summary>A derived field or formula may be unknown when what it reads may be.</summary>
    private static void SettleUnknowns(RequestSymbol request)
    {
        FieldSymbol[] derived = request.Fields.Where(f => f.Formula is not null).ToArray();
        var places = new Dictionary<FieldSymbol, int>();
        for (int i = 0; i < derived.Length; i++)
        {
            places.Add(derived[i], i);
        }

        int[][] needs = derived
            .Select(d => ExpressionReads.Of(d.Formula).Where(places.ContainsKey).Select(f => places[f]).ToArray())
            .ToArray();
        foreach (int i in DependencyOrder.Of(needs, static (_, _) => { }))
        {
            derived[i].IsOptional = derived[i].Formula!.IsOptional;
        }
    }

    /// <summary>The member of a request that a name means, if it fits; anything else is reported, and null.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The name.</param>
    /// <param name="kind">What belongs there, as the language calls it.</param>
    /// <param name="fits">Whether a member fits.</param>
    /// <param name="otherwise">What is wrong with one that doesn't, and the repair, to follow its name.</param>
    private FieldSymbol? Member(RequestSymbol request, SyntaxToken name, string kind, Func<FieldSymbol, bool> fits, Func<FieldSymbol, string> otherwise)
    {
        if (!name.IsPresent)
        {
            return null;
        }

        if (request.Member(Name(name)) is not { } field)
        {
            FieldSymbol[] fitting = request.Fields.Where(fits).ToArray();
            ReportUnknown(
                name,
                $"Request '{request.Name}' has no {kind} '{Shown(Name(name))}'.",
                fitting.Select(f => f.Name),
                fitting.Length == 0 ? $"Declare it in the request." : $"It has {Listed(fitting.Select(f => f.Name))}.",
                new RelatedPlace(request.Tree.Text.Path, request.NameSpan, $"Request '{request.Name}'."));
            return null;
        }

        Refer(field, _tree.SpanOf(name));
        if (fits(field))
        {
            return field;
        }

        Report(
            WrongKindRule.Descriptor,
            _tree.SpanOf(name),
            $"'{field.Name}' {otherwise(field)}",
            null,
            new RelatedPlace(field.Tree.Text.Path, field.NameSpan, $"'{field.Name}' is declared here."));
        return null;
    }
}
