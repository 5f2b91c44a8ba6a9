using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

// The model's, not the runtime library's, whose names are the same.
using Deadline = PolicyLint.Dsl.Symbols.Deadline;
using Period = PolicyLint.Dsl.Symbols.Period;

/// <content>One method a kind.</content>
internal sealed partial class DataEmitter
{
    private void WriteCalendar(CalendarSymbol calendar)
    {
        IEnumerable<string> hours = calendar.OpenHours
            .Select(h => "new(global::System.DayOfWeek." + h.Day + ", " + CSharpLiteral.Of(h.Opens) + ", " + CSharpLiteral.Of(h.Closes) + ")");
        IEnumerable<string> closures = calendar.Closures.Select(c => "new("
            + CSharpLiteral.PlainDate(c.From) + (c.To == c.From ? string.Empty : ", " + CSharpLiteral.PlainDate(c.To))
            + (c.Reason is null ? string.Empty : ", " + CSharpLiteral.Of(c.Reason)) + ")");
        string[] start = [CSharpLiteral.Of(calendar.Name), CSharpLiteral.Of(calendar.TimeZone ?? "UTC")];
        IEnumerable<string> end = [List("Closure", closures) ?? "[]", CSharpLiteral.OrNull(calendar.Title)];
        Call(
            calendar,
            Runtime + "ServiceCalendar",
            calendar.IsAlwaysOpen ? Runtime + "ServiceCalendar.AlwaysOpen" : "new",
            calendar.IsAlwaysOpen ? start.Concat(end) : start.Concat([List("OpenHours", hours) ?? "[]"]).Concat(end));
    }

    private void WriteRole(RoleSymbol role) => Object(
        role,
        "ServiceRole",
        ("Name", CSharpLiteral.Of(role.Name)),
        ("Title", Text(role.Title)),
        ("Staff", role.Staff is { } staff ? CSharpLiteral.Of(staff) : null),
        ("Calendar", Calendar(role.Works)),
        ("Approvals", List("RoleApproval", role.Approvals.Where(a => a.Request is not null).Select(ApprovalOf))),
        ("Discretion", List("RoleDiscretion", role.Discretions.Where(d => d.Rule is not null)
            .Select(d => "new(" + CSharpLiteral.Of(d.Rule!.Name) + (Money(d.Limit) is { } limit ? ", " + limit : string.Empty) + ")"))),
        ("ReportsTo", Text(role.ReportsTo?.Name)),
        ("Coaching", PeriodOf(role.CoachedEvery) is { } every ? "new(" + every + (role.CoachedOn is null ? string.Empty : ", " + CSharpLiteral.Of(role.CoachedOn)) + ")" : null),
        ("Qualities", Texts(role.Qualities)));

    private static string ApprovalOf(Approval approval)
    {
        string field = approval.Amount is { } amount ? ", field: " + CSharpLiteral.Of(amount.Name) : string.Empty;
        string per = PeriodOf(approval.Per) is { } period ? ", per: " + period : string.Empty;
        string limit = Money(approval.Limit) is { } most ? ", " + most : string.Empty;
        return "new(" + CSharpLiteral.Of(approval.Request!.Name) + limit + (limit.Length == 0 ? string.Empty : per + field) + ")";
    }

    private void WriteSegment(SegmentSymbol segment) => Object(
        segment,
        "CustomerSegment",
        ("Name", CSharpLiteral.Of(segment.Name)),
        ("Title", Text(segment.Title)),
        ("Purchase", Money(segment.Purchase)),
        ("Every", Time(segment.PurchaseInterval)),
        ("Lasting", Time(segment.CustomerFor)),
        ("Referring", Number(segment.Referring, 0m)));

    private void WriteFigure(FigureSymbol figure)
    {
        string type = figure.Type.Kind switch
        {
            TypeKind.Segment => (_scope.Shared.Has("Segment") ? _scope.Place.FamilyName : _scope.Place.FullName) + ".Segment",
            TypeKind.Choice => TypeOf(figure.Type.Choice!),
            _ => _scope.MemberType(figure.Type, isOptional: false),
        };
        var values = new ExpressionEmitter(_scope, static f => throw new InvalidOperationException($"A figure does not read '{f.Name}'."), static n => n);
        IEnumerable<string> dated = figure.Values.Select(v => "new(" + (Date(v.From) ?? "null") + ", " + v.Value.Value switch
        {
            Money money => CSharpLiteral.Of(money),
            Symbol symbol => _scope.FullValueOf(symbol),
            _ => values.ValueAs(v.Value, EmitScope.KindOf(figure.Type)).Text,
        } + ")");
        Call(
            figure,
            Runtime + "FigureHistory<" + type + ">",
            "new",
            [CSharpLiteral.Of(figure.Name), List("DatedValue<" + type + ">", dated)!, CSharpLiteral.OrNull(figure.Title), CSharpLiteral.OrNull(figure.Source)]);
    }

    private string TypeOf(ChoiceSymbol choice)
    {
        string value = _scope.FullValueOf(choice.Values[0]);
        return value.Substring(0, value.LastIndexOf('.'));
    }

    private void WriteStandard(StandardSymbol standard) => Object(
        standard,
        "ServiceStandard",
        ("Name", CSharpLiteral.Of(standard.Name)),
        ("Title", Text(standard.Title)),
        ("Kind", Runtime + "StandardKind." + (standard.IsCore ? "Core" : "Experience")),
        ("Request", Text(standard.Request?.Name)),
        ("Measure", Text(standard.Measure)),
        ("FromEvent", Text(standard.FromEvent)),
        ("ToEvent", Text(standard.ToEvent)),
        ("PausedWhile", Texts(standard.PauseEvents)),
        ("Targets", List("ServiceTarget", standard.Targets.Select(TargetOf))),
        ("Calendar", Calendar(standard.During)),
        ("WarnAtShares", CSharpLiteral.Array("decimal", standard.WarnAt.Select(CSharpLiteral.Of))),
        ("MeasuredOver", standard.Over is { } over ? PeriodOf(over) : null),
        ("Arrivals", RateOf(standard.Arrivals)),
        ("Source", Text(standard.Source)));

    private void WritePromise(PromiseSymbol promise) => Object(
        promise,
        "ServicePromise",
        ("Name", CSharpLiteral.Of(promise.Name)),
        ("Title", Text(promise.Title)),
        ("Standard", Member(promise.Standard, "Standards")),
        ("Segments", Names(promise.Segments)),
        ("Target", promise.OwnTarget is { } target ? TargetOf(target) : null),
        ("Calendar", Calendar(promise.During)),
        ("Recovery", promise.Recovery is { } recovery ? RecoveryOf(recovery, PaymentCalendar(promise)) : null),
        ("Dependencies", List("PromiseDependency", promise.Dependencies.Select(d => "new(" + CSharpLiteral.Of(d.Text) + ", " + DeadlineOf(d.Within)
            + (d.Share is { } share ? ", " + CSharpLiteral.Of(share) : string.Empty) + ")"))),
        ("FollowUpWithin", DeadlineOf(promise.FollowUpWithin)),
        ("FollowUpBy", Text(promise.FollowUpBy?.Name)),
        ("Source", Text(promise.Source)));

    private string RecoveryOf(Recovery recovery, CalendarSymbol? calendar) => "new() { " + string.Join(", ", Set(
        ("Fix", Text(recovery.Fix)),
        ("FixWithin", recovery.FixWithin is { } within ? DeadlineOf(new Duration(within, null, null)) : null),
        ("Surprise", Text(recovery.Surprise)),
        ("SurpriseWorth", Money(recovery.SurpriseWorth)),
        ("Payment", recovery.Payment is { } payment ? PaymentOf(payment, calendar) : null))) + " }";

    private string PaymentOf(Payment payment, CalendarSymbol? calendar) => "new() { " + string.Join(", ", Set(
        ("Amount", Money(payment.Amount)),
        ("Figure", Member(payment.Figure, "Figures")),
        ("Output", payment.Output is { } output ? CSharpLiteral.Of(output.Request.Name + "." + output.Name) : null),
        ("Per", PeriodOf(payment.Per)),
        ("PerStarted", payment.IsPerStarted ? "true" : null),
        ("UpTo", Money(payment.UpTo)),
        ("Within", DeadlineOf(payment.Within)),
        ("Calendar", Calendar(calendar)))) + " }";

    private static IEnumerable<string> Set(params (string Name, string? Value)[] properties) =>
        properties.Where(p => p.Value is not null).Select(p => p.Name + " = " + p.Value);

    private void WriteCapacity(CapacitySymbol capacity) => Object(
        capacity,
        "ServiceCapacity",
        ("Name", CSharpLiteral.Of(capacity.Name)),
        ("Title", Text(capacity.Title)),
        ("Serves", Names(capacity.Serves)),
        ("Demand", RateOf(capacity.Demand)),
        ("PeakDemand", RateOf(capacity.Peak)),
        ("Handling", Time(capacity.Handling)),
        ("HandlingVariation", Number(capacity.Variation, 1m)),
        ("StaffedBy", Text(capacity.StaffedBy?.Name)),
        ("Staff", (capacity.StaffCount ?? capacity.StaffedBy?.Staff) is { } staff ? CSharpLiteral.Of(staff) : null),
        ("Shrinkage", Number(capacity.Shrinkage, 0m)),
        ("Concurrency", Number(capacity.Concurrency, 1m)),
        ("Patience", Time(capacity.Patience)),
        ("Backlog", Number(capacity.Backlog, 0m)),
        ("Calendar", Calendar(capacity.Clock)),
        ("ArriveAroundTheClock", capacity.ArrivalsAroundTheClock ? "true" : null),
        ("Arrivals", Calendar(capacity.ArrivalsDuring)),
        ("Throughput", RateOf(capacity.Throughput)));

    private void WriteEscalation(EscalationSymbol ladder) => Object(
        ladder,
        "EscalationLadder",
        ("Name", CSharpLiteral.Of(ladder.Name)),
        ("Title", Text(ladder.Title)),
        ("Request", Text(ladder.Request?.Name)),
        ("Serves", Names(ladder.Serves)),
        ("Steps", List("EscalationStep", ladder.Steps.Select(StepOf))),
        ("Repeats", ladder.Repeat > 0 ? CSharpLiteral.Of(ladder.Repeat) : null),
        ("WhenOffDuty", ladder.OffDuty == OffDuty.Skip ? Runtime + "WhenOffDuty.Skip" : null),
        ("FinalNotice", Text(ladder.FinallyNotify)));

    private string StepOf(EscalationStepSymbol step) => "new(" + CSharpLiteral.Of(step.Role!.Name) + ", " + Runtime + "EscalationAct." + step.Act
        + ", " + DeadlineOf(new Deadline(step.Within, null, 0, step.Clock))
        + (step.AnyOf is { } some ? ", anyOf: " + CSharpLiteral.Of(some) : string.Empty)
        + (step.OnSilence == StepSilence.Escalate ? string.Empty : ", onSilence: " + Runtime + "OnSilence." + step.OnSilence) + ")";

    private void WriteImprovement(ImprovementSymbol plan) => Object(
        plan,
        "ImprovementPlan",
        ("Standard", CSharpLiteral.Of(plan.Standard!.Name)),
        ("From", CSharpLiteral.Of(plan.From)),
        ("By", CSharpLiteral.Of(plan.By)),
        ("Every", PeriodOf(plan.Every)),
        ("Starting", Date(plan.Starting)),
        ("For", Time(plan.For?.Clock)),
        ("Until", Date(plan.Until ?? (plan.For?.Months is not null || plan.IsEndless ? plan.LastDay : null))),
        ("Calendar", Calendar(plan.Every?.Length.WorkingDays?.Calendar)));

    private void WriteMoment(MomentSymbol moment) => Object(
        moment,
        "MomentOfTruth",
        ("Name", CSharpLiteral.Of(moment.Name)),
        ("Title", Text(moment.Title)),
        ("Owner", Text(moment.Owner?.Name)),
        ("Standards", Names(moment.Standards)),
        ("Gestures", Texts(moment.Gestures)),
        ("IsOutsideOurControl", moment.IsOutsideControl ? "true" : null));

    private void WriteJourney(JourneySymbol journey) => Object(
        journey,
        "CustomerJourney",
        ("Name", CSharpLiteral.Of(journey.Name)),
        ("Title", Text(journey.Title)),
        ("Moments", List("MomentOfTruth", journey.Moments.Select(m => Member(m, "Moments")!)) ?? "[]"));
}
