using System.Collections.Immutable;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>Choices, segments, roles and figures.</content>
internal sealed partial class PolicyBinder
{
    private void CompleteChoice(ChoiceSymbol choice) => choice.Values = ChoiceValues(choice, ((ChoiceSyntax)choice.Syntax).Values);

    private ImmutableArray<ChoiceValueSymbol> ChoiceValues(ChoiceSymbol choice, WordsSyntax words)
    {
        var names = new Dictionary<string, ChoiceValueSymbol>(StringComparer.Ordinal);
        ImmutableArray<ChoiceValueSymbol>.Builder values = ImmutableArray.CreateBuilder<ChoiceValueSymbol>();
        foreach (SyntaxToken word in _tree.NamesOf(words))
        {
            var source = new SymbolSource(
                Name(word), null, _tree.DocumentationOf(word), _policy, _tree, words, _tree.SpanOf(word));
            var value = new ChoiceValueSymbol(source) { Choice = choice, Ordinal = values.Count };
            if (Enter(names, value, value.Name, choice.IsInPlace ? "The choice" : $"Choice '{choice.Name}'"))
            {
                values.Add(value);
            }
        }

        return values.ToImmutable();
    }

    private void CompleteSegment(SegmentSymbol segment)
    {
        TextSpan span = segment.NameSpan;
        foreach (ClauseSyntax clause in Clauses(((SegmentSyntax)segment.Syntax).Block))
        {
            switch (clause)
            {
                case BuysClauseSyntax buys:
                    span = _tree.SpanOf(buys);
                    segment.Purchase = Money(buys.Money);
                    segment.PurchaseEvery = Period(buys.Period);
                    segment.CustomerFor = CustomerTime(buys.Duration);
                    break;
                case ReferringClauseSyntax referring:
                    segment.Referring = Number(referring.Number) ?? 0;
                    break;
            }
        }

        if (segment is { Purchase: { } purchase, PurchaseInterval: { } every, CustomerFor: { } time })
        {
            try
            {
                segment.LifetimeValue = new CustomerSegment { Name = segment.Name, Purchase = purchase, Every = every, Lasting = time, Referring = segment.Referring }.LifetimeValue;
            }
            catch (OverflowException)
            {
                Report(OutOfRangeRule.Descriptor, span, $"Segment '{segment.Name}' is worth more than can be reckoned with. Write smaller figures.");
            }
        }
    }

    /// <summary>For how long somebody is a customer: a year is 52 weeks here, so that the value is the product people expect.</summary>
    private TimeSpan? CustomerTime(DurationSyntax syntax)
    {
        if (Duration(syntax) is not { } duration)
        {
            return null;
        }

        if (duration.Months is { } months && months.Count % 12 == 0)
        {
            return TimeSpan.FromDays(7 * 52 * (months.Count / 12));
        }

        if (duration.Clock is null)
        {
            Report(TypeMismatchRule.Descriptor, _tree.SpanOf(syntax), $"{Quote(syntax)} has no fixed length. Write whole years, weeks or days.");
        }

        return duration.Clock;
    }

    private void CompleteRole(RoleSymbol role)
    {
        ImmutableArray<Approval>.Builder approvals = ImmutableArray.CreateBuilder<Approval>();
        ImmutableArray<Discretion>.Builder discretions = ImmutableArray.CreateBuilder<Discretion>();
        foreach (ClauseSyntax clause in Clauses(((RoleSyntax)role.Syntax).Block))
        {
            switch (clause)
            {
                case StaffClauseSyntax staff:
                    role.Staff = Number(staff.Number);
                    break;
                case WorksClauseSyntax works:
                    role.Works = Resolve<CalendarSymbol>(works.Calendar);
                    break;
                case ApprovesClauseSyntax approves:
                    approvals.Add(Approval(approves));
                    break;
                case MayBendClauseSyntax bend:
                    RuleSymbol? rule = Resolve<RuleSymbol>(bend.Rule);
                    if (rule is not null && bend.Limit is { } limit)
                    {
                        CheckLimit(rule.Bodies.Select(b => b.Request), limit, static _ => "Leave the limit out: it could be of any of them.");
                    }

                    discretions.Add(new Discretion(rule, Money(bend.Limit?.Money)));
                    break;
                case ReportsToClauseSyntax reports:
                    role.ReportsTo = Resolve<RoleSymbol>(reports.Role);
                    break;
                case CoachedClauseSyntax coached:
                    role.CoachedEvery = Period(coached.Period);
                    role.CoachedOn = coached.On is { } on ? TextOrNull(on.Text) : null;
                    break;
                case QualitiesClauseSyntax qualities:
                    role.Qualities = _tree.TextsOf(qualities.Texts).Select(_tree.StringOf).ToImmutableArray();
                    break;
            }
        }

        role.Approvals = approvals.ToImmutable();
        role.Discretions = discretions.ToImmutable();
    }

    /// <summary>What is approved, and which amount the limit limits: the request's only money field, or the one that is named.</summary>
    private Approval Approval(ApprovesClauseSyntax clause)
    {
        Period? per = clause.Per is { } p ? Period(p.Period) : null;
        Money? limit = Money(clause.Limit?.Money);
        if (RequestBefore(clause.Request, out SyntaxToken member) is { } request)
        {
            FieldSymbol? named = Member(
                request,
                member,
                "field",
                static f => f.IsAskedFor,
                static _ => "is decided, and a limit limits what is asked for. Name a field of money.");
            if (named is { Type.Kind: not (TypeKind.Money or TypeKind.Error) })
            {
                Report(
                    TypeMismatchRule.Descriptor,
                    _tree.SpanOf(member),
                    $"'{named.Name}' is {ExpressionBinder.An(named.Type)}, and a limit limits a field of money. Name such a field.");
            }
            else if (named is not null && clause.Limit is { } written)
            {
                CheckCurrency(named, written);
            }

            return new Approval(request, named, limit, per);
        }

        RequestSymbol? whole = Resolve<RequestSymbol>(clause.Request);
        if (whole is not null && clause.Limit is { } limited)
        {
            CheckLimit([whole], limited, amount => $"Say which is limited: '{whole.Name}.{amount.Name}'.");
        }

        FieldSymbol[] amounts = whole?.Amounts.ToArray() ?? [];
        return new Approval(whole, amounts.Length == 1 ? amounts[0] : null, limit, per);
    }

    private void CheckLimit(IEnumerable<RequestSymbol> requests, LimitSyntax limit, Func<FieldSymbol, string> repair)
    {
        foreach (RequestSymbol request in requests)
        {
            FieldSymbol[] amounts = request.Amounts.ToArray();
            if (amounts.Length == 1)
            {
                CheckCurrency(amounts[0], limit);
            }
            else if (!request.Fields.Any(f => f.Type.IsError))
            {
                Report(
                    TypeMismatchRule.Descriptor,
                    _tree.SpanOf(limit),
                    amounts.Length == 0
                        ? $"Request '{request.Name}' has no field of money that the limit could limit. Remove the limit, or add such a field."
                        : $"Request '{request.Name}' has several fields of money: {Listed(amounts.Select(a => a.Name))}. {repair(amounts[0])}");
            }
        }
    }

    private void CheckCurrency(FieldSymbol amount, LimitSyntax limit)
    {
        if (Money(limit.Money) is { } money && amount.Type.Currency is { } currency && currency != money.Currency)
        {
            Report(
                MixedCurrenciesRule.Descriptor,
                _tree.SpanOf(limit.Money),
                $"The limit is in {money.Currency}, and '{amount.Request.Name}.{amount.Name}' is in {currency}. Write the limit in {currency}.");
        }
    }

    private void CompleteFigure(FigureSymbol figure)
    {
        ImmutableArray<FigureValue>.Builder values = ImmutableArray.CreateBuilder<FigureValue>();
        var binder = new ExpressionBinder(this, _tree, null);
        foreach (ClauseSyntax clause in Clauses(((FigureSyntax)figure.Syntax).Block))
        {
            switch (clause)
            {
                case FigureValueClauseSyntax value:
                    DateTime? from = value.From is { } f ? Date(f.Date) : null;
                    if (value.Value is NameExpressionSyntax name && _tree.PartsOf(name) is { IsEmpty: false } parts && Find(parts, typeof(FigureSymbol)) is FigureSymbol other)
                    {
                        Report(
                            TypeMismatchRule.Descriptor,
                            _tree.SpanOf(name),
                            $"'{Shown(other.Name)}' is a figure, and a figure holds a value of its own. Write the value, or use '{Shown(other.Name)}' where '{Shown(figure.Name)}' is used.");
                    }
                    else if (binder.Constant(value.Value, figure.Type.IsError ? null : figure.Type) is { } constant)
                    {
                        figure.Type = figure.Type.IsError || (figure.Type.Kind == TypeKind.Count && constant.Type.Kind == TypeKind.Number) ? constant.Type : figure.Type;
                        if (values.Any(v => v.From == from))
                        {
                            Report(
                                DuplicateNameRule.Descriptor,
                                _tree.SpanOf(value),
                                $"Figure '{figure.Name}' has two values from {(from is { } day ? Words.Date(day) : "the beginning")} on. Keep one of them.");
                        }

                        values.Add(new FigureValue(constant, from));
                    }

                    break;
                case SourceClauseSyntax source:
                    figure.Source = TextOrNull(source.Text);
                    break;
            }
        }

        bool isWritten = Clauses(((FigureSyntax)figure.Syntax).Block).OfType<FigureValueClauseSyntax>().Any();
        if (!isWritten && !_tree.Findings.Any(f => _tree.SpanOf(figure.Syntax).Touches(f.Span.Start)))
        {
            Report(TypeMismatchRule.Descriptor, figure.NameSpan, $"Figure '{figure.Name}' has no value. Add 'is' and the value.");
        }

        figure.Values = values.OrderBy(v => v.From ?? DateTime.MinValue).ToImmutableArray();
    }
}
