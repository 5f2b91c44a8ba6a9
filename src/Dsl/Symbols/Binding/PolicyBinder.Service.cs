using System.Collections.Immutable;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <content>Standards, capacities, ladders, improvements, moments and journeys.</content>
internal sealed partial class PolicyBinder
{
    /// <summary>How often a ladder can be climbed again: the runtime library's limit.</summary>
    private const int MostRepeats = 1000;

    /// <summary>The calendar in whose reach a clause stands, other than the policy's default; null: none is written.</summary>
    private Reach? _during;

    private void CompleteStandard(StandardSymbol standard)
    {
        var syntax = (StandardSyntax)standard.Syntax;
        standard.IsCore = !syntax.Level.IsPresent || _tree[syntax.Level].Keyword != Keyword.Experience;
        standard.Request = syntax.For is { } on ? Resolve<RequestSymbol>(on.Request) : null;
        ImmutableArray<string>.Builder pauses = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<decimal>.Builder warnings = ImmutableArray.CreateBuilder<decimal>();
        standard.During = During(syntax.Block);
        _during = ReachOf(standard);
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
        standard.Targets = Clauses(syntax.Block)
            .OfType<TargetClauseSyntax>()
            .Select(t => Target(t.Share, t.Deadline, standard.During) with { IsOtherwise = t.Condition is { Condition: null } })
            .ToImmutableArray();
        standard.HasBrokenDeadline = Clauses(syntax.Block).OfType<TargetClauseSyntax>().Count(t => t.Deadline is not null) > standard.Targets.Count(t => t.Deadline is not null);
        _during = null;
    }

    /// <summary>Binds when a standard's targets hold: that speaks of the fields of its request, which are bound after its deadlines.</summary>
    private void CompleteConditions(StandardSymbol standard)
    {
        if (standard.Request is null && ((StandardSyntax)standard.Syntax).For is not null)
        {
            return;
        }

        var binder = new ExpressionBinder(this, _tree, standard.Request);
        TargetClauseSyntax[] clauses = Clauses(((StandardSyntax)standard.Syntax).Block).OfType<TargetClauseSyntax>().ToArray();
        standard.Targets = standard.Targets
            .Select((target, i) => clauses[i].Condition is { Condition: { } condition } ? target with { Condition = binder.Condition(condition) } : target)
            .ToImmutableArray();
    }

    private CalendarSymbol? During(BlockSyntax block) =>
        Clauses(block).OfType<DuringClauseSyntax>().FirstOrDefault() is { } during ? Resolve<CalendarSymbol>(during.Calendar) : null;

    private static Reach? ReachOf(StandardSymbol standard) =>
        Clauses(((StandardSyntax)standard.Syntax).Block).OfType<DuringClauseSyntax>().Any() ? new Reach(standard.During) : null;

    private static Reach? ReachOf(RoleSymbol role) =>
        Clauses(((RoleSyntax)role.Syntax).Block).OfType<WorksClauseSyntax>().Any() ? new Reach(role.Works) : null;

    private void CompleteCapacity(CapacitySymbol capacity)
    {
        BlockSyntax block = ((CapacitySyntax)capacity.Syntax).Block;
        capacity.During = During(block);
        _during = Clauses(block).OfType<DuringClauseSyntax>().Any() ? new Reach(capacity.During) : null;
        foreach (ClauseSyntax clause in Clauses(block))
        {
            switch (clause)
            {
                case ServesClauseSyntax serves:
                    capacity.Serves = serves.Served.Items.Nodes.Select(s => Resolve(s, typeof(StandardSymbol), typeof(PromiseSymbol))).OfType<Symbol>().ToImmutableArray();
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
                case ArrivalsPatternClauseSyntax arrivals:
                    capacity.ArrivalsAroundTheClock = arrivals.Around.IsPresent;
                    capacity.ArrivalsDuring = arrivals.During is { } calendar ? Resolve<CalendarSymbol>(calendar.Calendar) : null;
                    break;
                case ThroughputClauseSyntax throughput:
                    capacity.Throughput = Rate(throughput.Rate);
                    break;
            }
        }

        _during = null;
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
                    if (ladder.Repeat > MostRepeats)
                    {
                        Report(
                            OutOfRangeRule.Descriptor,
                            _tree.SpanOf(repeat.Number),
                            $"A ladder is climbed again at most {MostRepeats} times, not {ladder.Repeat}. Write at most {MostRepeats}.");
                    }

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
        CalendarSymbol? own = syntax.During is { } during ? Resolve<CalendarSymbol>(during.Calendar) : null;
        _during = syntax.During is not null ? new Reach(own) : role is null ? new Reach(null) : ReachOf(role);
        var source = new SymbolSource(
            role?.Name ?? _tree.PartsOf(syntax.Role).LastOrDefault() ?? string.Empty, null, null, _policy, _tree, syntax, _tree.SpanOf(syntax.Role));
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
            Within = Due(syntax.Within.Duration, "The time of a step"),
            During = own,
            OnSilence = syntax.OnSilence is not { Reaction.IsPresent: true } silence ? StepSilence.Escalate : _tree[silence.Reaction].Keyword switch
            {
                Keyword.Approve => StepSilence.Approve,
                Keyword.Deny => StepSilence.Deny,
                _ => StepSilence.Escalate,
            },
        };
        _during = null;
        return step;
    }

    private void CompleteImprovement(ImprovementSymbol plan)
    {
        var syntax = (ImproveSyntax)plan.Syntax;
        plan.Standard = Resolve<StandardSymbol>(syntax.Standard);
        plan.By = Percent(syntax.Rate.Percent) ?? 0;
        if (plan.By > 1)
        {
            Report(
                OutOfRangeRule.Descriptor,
                _tree.SpanOf(syntax.Rate.Percent),
                $"{Quote(syntax.Rate.Percent)} in a period more than doubles what was reached. Write at most 100%.");
        }

        plan.Every = Period(syntax.Rate.Period);
        plan.From = Share(syntax.Start.Percent) ?? 0;
        plan.Starting = Date(syntax.Start.Date) ?? DateTime.MinValue;
        plan.For = syntax.For is null ? null : PlanTime(syntax.For.Duration);
        plan.Until = syntax.Until is { } until ? Date(until.Date) : null;
        if (plan.Until < plan.Starting)
        {
            Report(
                OutOfRangeRule.Descriptor,
                _tree.SpanOf(syntax.Until!.Date),
                $"The plan ends on {Words.Date(plan.Until!.Value)}, before it starts on {Words.Date(plan.Starting)}. Write a later end.");
        }
    }

    /// <summary>For how long a plan goes on: until a day that the calendar on the wall tells, whatever days are worked.</summary>
    private Duration? PlanTime(DurationSyntax syntax)
    {
        Duration? time = Duration(syntax);
        if (time?.WorkingDays is null)
        {
            return time;
        }

        Report(TypeMismatchRule.Descriptor, _tree.SpanOf(syntax), $"{Quote(syntax)} has no fixed length, and a plan has a last day. Write days, weeks or months, or 'until' that day.");
        return null;
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

    /// <summary>A calendar that is written where working days may count by it; null where its name is wrong, which is reported there.</summary>
    private readonly record struct Reach(CalendarSymbol? Calendar);
}
