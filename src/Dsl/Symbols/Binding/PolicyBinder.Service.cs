using System.Collections.Immutable;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <content>Standards, promises, capacities, ladders, improvements, moments and journeys.</content>
internal sealed partial class PolicyBinder
{
    /// <summary>The deadline of a standard's first target that has one; it may be asked for before the targets are bound.</summary>
    public Deadline? FirstDeadline(StandardSymbol standard)
    {
        if (standard.Targets.IsEmpty && standard.Policy == _policy)
        {
            BindDeadlines(standard);
        }

        return standard.Targets.FirstOrDefault(t => t.Deadline is not null)?.Deadline;
    }

    private void CompleteStandard(StandardSymbol standard)
    {
        var syntax = (StandardSyntax)standard.Syntax;
        standard.IsCore = !syntax.Level.IsPresent || _tree[syntax.Level].Keyword != Keyword.Experience;
        standard.Request = syntax.For is { } on ? Resolve<RequestSymbol>(on.Request) : null;
        ImmutableArray<string>.Builder pauses = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<decimal>.Builder warnings = ImmutableArray.CreateBuilder<decimal>();
        foreach (ClauseSyntax clause in Clauses(syntax.Block))
        {
            switch (clause)
            {
                case MeasureClauseSyntax measure:
                    standard.Measure = TextOrNull(measure.Text);
                    break;
                case SourceClauseSyntax source:
                    standard.Source = TextOrNull(source.Text);
                    break;
                case FromToClauseSyntax fromTo:
                    standard.FromEvent = Name(fromTo.FromEvent);
                    standard.ToEvent = Name(fromTo.ToEvent);
                    break;
                case PauseClauseSyntax pause:
                    pauses.Add(Name(pause.Event));
                    break;
                case DuringClauseSyntax during:
                    standard.During = Resolve<CalendarSymbol>(during.Calendar);
                    break;
                case WarnAtClauseSyntax warn when Percent(warn.Percent) is { } share:
                    warnings.Add(share);
                    break;
                case OverClauseSyntax over:
                    standard.Over = ClockTime(over.Duration, "The window in which a standard is measured");
                    break;
                case ArrivalsRateClauseSyntax arrivals:
                    standard.Arrivals = Rate(arrivals.Rate);
                    break;
            }
        }

        standard.PauseEvents = pauses.ToImmutable();
        standard.WarnAt = warnings.ToImmutable();
    }

    /// <summary>Binds what a standard aims at; conditions speak of the fields of its request, so they come after those.</summary>
    private void CompleteTargets(StandardSymbol standard)
    {
        if (standard.Targets.IsEmpty)
        {
            BindDeadlines(standard);
        }

        var binder = new ExpressionBinder(this, _tree, standard.Request);
        TargetClauseSyntax[] clauses = Clauses(((StandardSyntax)standard.Syntax).Block).OfType<TargetClauseSyntax>().ToArray();
        standard.Targets = standard.Targets
            .Select((target, i) => clauses[i].Condition is { Condition: { } condition } ? target with { Condition = binder.Condition(condition) } : target)
            .ToImmutableArray();
    }

    private void BindDeadlines(StandardSymbol standard)
    {
        Symbol? before = _from;
        _from = standard;
        standard.Targets = Clauses(((StandardSyntax)standard.Syntax).Block)
            .OfType<TargetClauseSyntax>()
            .Select(t => Target(t.Share, t.Deadline, standard.During) with { IsOtherwise = t.Condition is { Condition: null } })
            .ToImmutableArray();
        _from = before;
    }

    private StandardTarget Target(ShareSyntax share, DeadlineSyntax? deadline, CalendarSymbol? during)
    {
        bool isEveryCase = share.Every.IsPresent;
        decimal part = isEveryCase ? 1 : Percent(share.Percent) ?? 0;
        if (part > 1)
        {
            Report(
                OutOfRangeRule.Descriptor,
                _tree.SpanOf(share),
                $"{Quote(share)} is more than all. Write at most 100%, or 'every case'.");
        }

        return new StandardTarget(part, isEveryCase, deadline is null ? null : Deadline(deadline, during), null, false);
    }

    private Deadline? Deadline(DeadlineSyntax syntax, CalendarSymbol? during)
    {
        CalendarSymbol? before = _during;
        _during = during;
        Deadline? deadline = null;
        switch (syntax)
        {
            case WithinDeadlineSyntax within:
                if (Duration(within.Duration) is { } duration)
                {
                    CalendarSymbol? calendar = within.Of is { } of ? Resolve<CalendarSymbol>(of.Calendar) : within.ByTheClock is not null ? null : during;
                    deadline = new Deadline(duration, null, 0, duration.WorkingDays is { } days ? days.Calendar : duration.Months is null ? calendar : null);
                }

                break;
            case ByTimeDeadlineSyntax by:
                if (Time(by.Time) is { } time)
                {
                    bool isNext = by.Which.IsPresent && _tree[by.Which].Keyword == Keyword.Next;
                    int day = isNext ? 1 : by.Which.IsPresent ? _tree.OrdinalOf(by.Which) : 0;
                    CalendarSymbol? calendar = by.WorkingDays is { } days ? WorkingDayCalendar(days) : during ?? _policy.DefaultCalendar;
                    deadline = new Deadline(null, time, day, calendar);
                }

                break;
        }

        _during = before;
        return deadline;
    }

    private void CompletePromise(PromiseSymbol promise)
    {
        ImmutableArray<Dependency>.Builder dependencies = ImmutableArray.CreateBuilder<Dependency>();
        List<ClauseSyntax> clauses = Clauses(((PromiseSyntax)promise.Syntax).Block).ToList();
        foreach (ClauseSyntax clause in clauses)
        {
            switch (clause)
            {
                case StandardClauseSyntax standard:
                    promise.Standard = Resolve<StandardSymbol>(standard.Standard);
                    break;
                case SourceClauseSyntax source:
                    promise.Source = TextOrNull(source.Text);
                    break;
                case ToSegmentsClauseSyntax to:
                    promise.Segments = ResolveAll<SegmentSymbol>(to.Segments);
                    break;
                case IfBrokenClauseSyntax broken:
                    promise.Recovery = Recovery(broken.Block);
                    break;
                case DependsOnClauseSyntax depends when Duration(depends.Duration) is { } within:
                    dependencies.Add(new Dependency(Text(depends.Text), Percent(depends.Target?.Percent), within));
                    break;
                case FollowUpClauseSyntax follow:
                    promise.FollowUpWithin = Duration(follow.Duration);
                    promise.FollowUpBy = follow.By is { } by ? Resolve<RoleSymbol>(by.Role) : null;
                    break;
            }
        }

        // The target comes after the standard, whatever the order written: its working days may count by the standard's calendar.
        if (clauses.OfType<PromiseTargetClauseSyntax>().FirstOrDefault() is { } target)
        {
            promise.During = target.During is { } own ? Resolve<CalendarSymbol>(own.Calendar) : null;
            promise.OwnTarget = Target(target.Share, target.Deadline, promise.During ?? promise.Standard?.During);
        }

        promise.Dependencies = dependencies.ToImmutable();
    }

    private Recovery Recovery(BlockSyntax block)
    {
        var recovery = new Recovery(null, null, null, null, null);
        foreach (ClauseSyntax clause in block.Clauses)
        {
            switch (clause)
            {
                case FixClauseSyntax fix:
                    recovery = recovery with { Fix = TextOrNull(fix.Text), FixWithin = ClockTime(fix.Duration, "The time to put things right") };
                    break;
                case SurpriseClauseSyntax surprise:
                    recovery = recovery with { Surprise = TextOrNull(surprise.Text), SurpriseWorth = Money(surprise.Worth?.Money) };
                    break;
                case PayClauseSyntax pay:
                    recovery = recovery with { Payment = Payment(pay) };
                    break;
            }
        }

        return recovery;
    }

    private Payment Payment(PayClauseSyntax syntax)
    {
        FigureSymbol? figure = null;
        FieldSymbol? output = null;
        if (syntax.Ref is { } reference)
        {
            ImmutableArray<string> names = _tree.PartsOf(reference);
            if (names.Length == 2 && _own.TryGetValue(names[0], out Symbol? owner) && owner is RequestSymbol request)
            {
                Refer(request, _tree.SpanOf(reference.Tokens.First));
                output = request.Fields.FirstOrDefault(f => f.Name == names[1]);
                if (output is null)
                {
                    ReportUnknownField(request, reference.Tokens.Last, "output");
                }
                else
                {
                    Refer(output, _tree.SpanOf(reference.Tokens.Last));
                    RequireMoney(output.Type, reference);
                }
            }
            else
            {
                figure = Resolve<FigureSymbol>(reference);
                if (figure is not null)
                {
                    RequireMoney(figure.Type, reference);
                }
            }
        }

        Money? amount = Money(syntax.Money);
        Money? upTo = Money(syntax.Limit?.Money);
        string? currency = amount?.Currency ?? figure?.Type.Currency ?? output?.Type.Currency;
        if (upTo is { } cap && currency is not null && cap.Currency != currency)
        {
            Report(MixedCurrenciesRule.Descriptor, _tree.SpanOf(syntax.Limit!.Money), $"What is paid is in {currency}, and its limit in {cap.Currency}. Write both in one currency.");
        }

        return new Payment(
            amount,
            figure,
            output,
            syntax.Per is { } per ? Period(per.Period) : null,
            upTo,
            syntax.Within is { } within ? Duration(within.Duration) : null);
    }

    private void RequireMoney(PolicyType type, RefSyntax syntax)
    {
        if (type.Kind is not (TypeKind.Money or TypeKind.Error))
        {
            Report(TypeMismatchRule.Descriptor, _tree.SpanOf(syntax), $"{Quote(syntax)} is {type}, and only money can be paid. Name a figure or an output of money.");
        }
    }

    private void CompleteCapacity(CapacitySymbol capacity)
    {
        foreach (ClauseSyntax clause in Clauses(((CapacitySyntax)capacity.Syntax).Block))
        {
            switch (clause)
            {
                case ServesClauseSyntax serves:
                    capacity.Serves = serves.Served.Items.Nodes.Select(ResolveServed).OfType<Symbol>().ToImmutableArray();
                    break;
                case DemandClauseSyntax demand:
                    capacity.Demand = Rate(demand.Rate);
                    capacity.Peak = Rate(demand.Peak?.Rate);
                    break;
                case HandlingClauseSyntax handling:
                    capacity.Handling = ClockTime(handling.Duration, "Handling");
                    capacity.Variation = handling.Variation is { } v ? Number(v.Number) ?? 1 : 1;
                    break;
                case StaffedByClauseSyntax staffed:
                    capacity.StaffCount = staffed.Number.IsPresent ? Number(staffed.Number) : null;
                    capacity.StaffedBy = Resolve<RoleSymbol>(staffed.Role);
                    break;
                case ShrinkageClauseSyntax shrinkage:
                    capacity.Shrinkage = Shrinkage(shrinkage.Percent);
                    break;
                case ConcurrencyClauseSyntax concurrency:
                    capacity.Concurrency = Number(concurrency.Number) ?? 1;
                    break;
                case PatienceClauseSyntax patience:
                    capacity.Patience = ClockTime(patience.Duration, "Patience");
                    break;
                case BacklogClauseSyntax backlog:
                    capacity.Backlog = Number(backlog.Number);
                    break;
                case DuringClauseSyntax during:
                    capacity.During = Resolve<CalendarSymbol>(during.Calendar);
                    break;
                case ArrivalsPatternClauseSyntax arrivals:
                    capacity.ArrivalsAroundTheClock = arrivals.Around.IsPresent;
                    capacity.ArrivalsDuring = arrivals.During is { } calendar ? Resolve<CalendarSymbol>(calendar.Calendar) : null;
                    break;
                case ThroughputClauseSyntax throughput:
                    capacity.Throughput = Rate(throughput.Rate);
                    break;
            }
        }
    }

    private decimal Shrinkage(PercentSyntax syntax)
    {
        decimal shrinkage = Percent(syntax) ?? 0;
        if (shrinkage < 1)
        {
            return shrinkage;
        }

        Report(OutOfRangeRule.Descriptor, _tree.SpanOf(syntax), $"A shrinkage of {Quote(syntax)} leaves nobody at work. Write less than 100%.");
        return 0;
    }

    private Symbol? ResolveServed(RefSyntax syntax) =>
        _tree.PartsOf(syntax) is { IsEmpty: false } names && Find(names, typeof(PromiseSymbol)) is PromiseSymbol
            ? Resolve<PromiseSymbol>(syntax)
            : Resolve<StandardSymbol>(syntax);

    private void CompleteEscalation(EscalationSymbol ladder)
    {
        var syntax = (EscalationSyntax)ladder.Syntax;
        ladder.Request = syntax.For is { } on ? Resolve<RequestSymbol>(on.Request) : null;
        ImmutableArray<EscalationStepSymbol>.Builder steps = ImmutableArray.CreateBuilder<EscalationStepSymbol>();
        foreach (ClauseSyntax clause in Clauses(syntax.Block))
        {
            switch (clause)
            {
                case ServesClauseSyntax serves:
                    ladder.Serves = ResolveAll<StandardSymbol>(serves.Served);
                    break;
                case StepClauseSyntax step:
                    steps.Add(Step(ladder, step, steps.Count));
                    break;
                case RepeatClauseSyntax repeat:
                    ladder.Repeat = Whole(repeat.Number, "A number of times") ?? 0;
                    break;
                case OffDutyClauseSyntax offDuty:
                    ladder.OffDuty = offDuty.Reaction.IsPresent && _tree[offDuty.Reaction].Keyword == Keyword.Skip ? OffDuty.Skip : OffDuty.Wait;
                    break;
                case FinallyClauseSyntax last:
                    ladder.FinallyNotify = TextOrNull(last.Text);
                    break;
            }
        }

        ladder.Steps = steps.ToImmutable();
    }

    private EscalationStepSymbol Step(EscalationSymbol ladder, StepClauseSyntax syntax, int ordinal)
    {
        RoleSymbol? role = Resolve<RoleSymbol>(syntax.Role);
        CalendarSymbol? before = _during;
        CalendarSymbol? own = syntax.During is { } during ? Resolve<CalendarSymbol>(during.Calendar) : null;
        _during = own ?? role?.Works;
        var source = new SymbolSource(
            role?.Name ?? string.Join(".", _tree.PartsOf(syntax.Role)), null, null, _policy, _tree, syntax, _tree.SpanOf(syntax.Role));
        var step = new EscalationStepSymbol(source)
        {
            Escalation = ladder,
            Ordinal = ordinal,
            Role = role,
            Act = !syntax.Act.IsPresent ? StepAct.Decides : _tree[syntax.Act].Keyword switch
            {
                Keyword.Informs => StepAct.Informs,
                Keyword.Approves => StepAct.Approves,
                _ => StepAct.Decides,
            },
            AnyOf = syntax.AnyOf is { } any ? Whole(any.Number, "A number of people", least: 1) : null,
            Within = Duration(syntax.Within.Duration),
            During = own,
            OnSilence = syntax.OnSilence is not { Reaction.IsPresent: true } silence ? StepSilence.Escalate : _tree[silence.Reaction].Keyword switch
            {
                Keyword.Approve => StepSilence.Approve,
                Keyword.Deny => StepSilence.Deny,
                _ => StepSilence.Escalate,
            },
        };
        _during = before;
        return step;
    }

    private void CompleteImprovements()
    {
        foreach (ImprovementSymbol plan in _policy.Improvements)
        {
            var syntax = (ImproveSyntax)plan.Syntax;
            _from = plan;
            plan.Standard = Resolve<StandardSymbol>(syntax.Standard);
            plan.By = Percent(syntax.Rate.Percent) ?? 0;
            plan.Every = Period(syntax.Rate.Period);
            plan.From = Percent(syntax.Start.Percent) ?? 0;
            plan.Starting = Date(syntax.Start.Date) ?? DateTime.MinValue;
            plan.For = Duration(syntax.For?.Duration);
            plan.Until = syntax.Until is { } until ? Date(until.Date) : null;
            if (plan.Until < plan.Starting)
            {
                Report(
                    OutOfRangeRule.Descriptor,
                    _tree.SpanOf(syntax.Until!.Date),
                    $"The plan ends on {Words.Date(plan.Until!.Value)}, before it starts on {Words.Date(plan.Starting)}. Write a later end.");
            }
        }

        _from = null;
    }

    private void CompleteMoment(MomentSymbol moment)
    {
        ImmutableArray<string>.Builder gestures = ImmutableArray.CreateBuilder<string>();
        foreach (ClauseSyntax clause in Clauses(((MomentSyntax)moment.Syntax).Block))
        {
            switch (clause)
            {
                case OwnerRoleClauseSyntax owner:
                    moment.Owner = Resolve<RoleSymbol>(owner.Role);
                    break;
                case StandardsClauseSyntax standards:
                    moment.Standards = ResolveAll<StandardSymbol>(standards.Standards);
                    break;
                case GestureClauseSyntax gesture:
                    gestures.Add(Text(gesture.Text));
                    break;
                case OutsideControlClauseSyntax:
                    moment.IsOutsideControl = true;
                    break;
            }
        }

        moment.Gestures = gestures.ToImmutable();
    }

    private void CompleteJourney(JourneySymbol journey)
    {
        MomentsClauseSyntax? moments = Clauses(((JourneySyntax)journey.Syntax).Block).OfType<MomentsClauseSyntax>().FirstOrDefault();
        journey.Moments = moments is null ? ImmutableArray<MomentSymbol>.Empty : ResolveAll<MomentSymbol>(moments.Moments);
    }
}
