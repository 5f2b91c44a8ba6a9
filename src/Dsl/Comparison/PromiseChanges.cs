using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Promises and the standards behind them: what customers may count on.</summary>
internal static class PromiseChanges
{
    /// <summary>Compares promises and standards.</summary>
    public static void Add(ChangeList changes, PolicySymbol before, PolicySymbol after)
    {
        foreach ((PromiseSymbol? old, PromiseSymbol? now) in SymbolPairs.Of(before.Promises, after.Promises))
        {
            if (old is null || now is null)
            {
                changes.AddOne(ChangeAudience.Customer, now ?? old!, now is not null, ChangeList.Named(now ?? old!));
                continue;
            }

            var part = new PartChanges(changes, ChangeAudience.Customer, old, now);
            part.AddText("the text", old.Title, now.Title);
            part.Add("the standard", old.Standard?.Name, now.Standard?.Name, clause: n => n is StandardClauseSyntax);
            part.Add("whom it is made to", old, now, Segments, Strength.OfSegments, n => n is ToSegmentsClauseSyntax);
            (StandardTarget? was, StandardTarget? becomes) = (TargetOf(old, now), TargetOf(now, old));
            part.Add("the target", was, becomes, Target, Strength.OfTargets, n => n is PromiseTargetClauseSyntax);
            if (!NamesCalendars(was, old.During, becomes, now.During))
            {
                part.Add("the calendar that counts", old.During?.Name, now.During?.Name, clause: n => n is PromiseTargetClauseSyntax);
            }

            AddRecovery(part, old.Recovery, now.Recovery);
            foreach ((Dependency? without, Dependency? with) in SymbolPairs.Of(old.Dependencies, now.Dependencies, d => d.Text))
            {
                part.Add("that it depends on " + PartWords.Text((with ?? without!).Text), without, with, Depends, clause: n => n is DependsOnClauseSyntax, naming: (with ?? without!).Text);
            }

            part.Add("the time in which somebody asks how it went", old.FollowUpWithin, now.FollowUpWithin, PartWords.Length, Strength.OfLengths, n => n is FollowUpClauseSyntax);
            part.Add("who asks how it went", old.FollowUpBy?.Name, now.FollowUpBy?.Name, clause: n => n is FollowUpClauseSyntax);
        }

        foreach ((StandardSymbol? old, StandardSymbol? now) in SymbolPairs.Of(before.Standards, after.Standards))
        {
            if (old is null || now is null)
            {
                changes.AddOne(ChangeAudience.Customer, now ?? old!, now is not null, ChangeList.Named(now ?? old!));
                continue;
            }

            AddStandard(new PartChanges(changes, ChangeAudience.Customer, old, now), old, now);
            var run = new PartChanges(changes, ChangeAudience.Operations, old, now);
            run.Add("when a warning is due", Shares(old), Shares(now), clause: n => n is WarnAtClauseSyntax);
            run.Add("how much work comes in", old.Arrivals, now.Arrivals, PartWords.Rate, clause: n => n is ArrivalsRateClauseSyntax);
        }
    }

    private static void AddStandard(PartChanges part, StandardSymbol old, StandardSymbol now)
    {
        part.AddText("the text", old.Title, now.Title);
        part.Add("what it is", old.IsCore ? "core" : "experience", now.IsCore ? "core" : "experience");
        part.Add("the request", old.Request?.Name, now.Request?.Name);
        part.AddText("what is measured", old.Measure, now.Measure, n => n is MeasureClauseSyntax);
        part.Add("what the clock runs between", Events(old), Events(now), clause: n => n is FromToClauseSyntax);
        part.Add("what stops the clock", PartWords.List(old.PauseEvents), PartWords.List(now.PauseEvents), clause: n => n is PauseClauseSyntax);
        part.Add("the window in which it is measured", old.Over, now.Over, Words.Duration, clause: n => n is OverClauseSyntax);
        bool isTold = false;
        foreach ((StandardTarget? was, StandardTarget? becomes) in SymbolPairs.Of(old.Targets, now.Targets, t => Condition(t, old.Targets.Contains(t) ? old : now)))
        {
            string when = Condition((becomes ?? was)!, becomes is null ? old : now);
            part.Add("the target" + when, was, becomes, Target, Strength.OfTargets, n => n is TargetClauseSyntax);
            isTold |= NamesCalendars(was, old.During, becomes, now.During);
        }

        if (!isTold)
        {
            part.Add("the calendar that counts", old.During?.Name, now.During?.Name, clause: n => n is DuringClauseSyntax);
        }
    }

    private static void AddRecovery(PartChanges part, Recovery? old, Recovery? now)
    {
        part.AddText("how it is put right", old?.Fix, now?.Fix, n => n is FixClauseSyntax);
        part.Add("the time in which it is put right", old?.FixWithin, now?.FixWithin, Words.Duration, (a, b) => a.CompareTo(b), n => n is FixClauseSyntax);
        part.AddText("the surprise", old?.Surprise, now?.Surprise, n => n is SurpriseClauseSyntax);
        part.Add("what the surprise is worth", old?.SurpriseWorth, now?.SurpriseWorth, PartWords.Money, Strength.OfMoney, n => n is SurpriseClauseSyntax);
        part.Add("what is paid", old?.Payment, now?.Payment, Payment, Strength.OfPayments, n => n is PayClauseSyntax);
    }

    /// <summary>What is promised: where only the other version says it, the standard's target, if that is one for every case.</summary>
    private static StandardTarget? TargetOf(PromiseSymbol promise, PromiseSymbol other) => promise.OwnTarget
        ?? (other.OwnTarget is not null && promise.Standard is { Targets: { Length: 1 } only } && only[0].Condition is null ? only[0] : null);

    /// <summary>Whether both targets name the calendar by which they count, so that another calendar is told with them.</summary>
    private static bool NamesCalendars(StandardTarget? old, CalendarSymbol? before, StandardTarget? now, CalendarSymbol? after) =>
        old?.Deadline is { } was && now?.Deadline is { } becomes && was.Calendar == before && becomes.Calendar == after;

    private static string Target(StandardTarget target) =>
        (target.IsEveryCase ? "every case" : PartWords.Share(target.Share)) + (target.Deadline is { } deadline ? " " + PartWords.Deadline(deadline) : string.Empty);

    private static string Condition(StandardTarget target, StandardSymbol standard) =>
        target.IsOtherwise ? " otherwise" : target.Condition is { } condition ? " when " + Rules.Quoted.Short(standard.Tree.TextOf(condition.Syntax)) : string.Empty;

    private static string Depends(Dependency dependency) =>
        (dependency.Share is { } share ? PartWords.Share(share) + " " : string.Empty) + "within " + PartWords.Length(dependency.Within);

    private static string Payment(Payment payment) =>
        (payment.Amount is { } amount ? PartWords.Money(amount) : Figure(payment.Figure) ?? payment.Output?.Request.Name + "." + payment.Output?.Name)
        + (payment.Per is { } per ? (payment.IsPerStarted ? " per started " : " per ") + PartWords.Unit(per) : string.Empty)
        + (payment.UpTo is { } most ? " up to " + PartWords.Money(most) : string.Empty)
        + (payment.Within is { } within ? " within " + PartWords.Length(within) : string.Empty);

    /// <summary>The figure with what it comes to: who reads of it wants to know how much.</summary>
    private static string? Figure(FigureSymbol? figure) => figure is null ? null : figure.Name + " (" + Rules.Quoted.List(
        figure.Values.Select(v => Words.Value(v.Value) + (v.From is { } from ? " from " + Words.Date(from) : string.Empty)).ToArray()) + ")";

    private static string Segments(PromiseSymbol promise) => promise.Segments.IsEmpty ? "everyone" : Rules.Quoted.List(promise.Segments.Select(s => s.Name).OrderBy(name => name, StringComparer.Ordinal).ToArray());

    private static string? Events(StandardSymbol standard) => standard.FromEvent is null ? null : standard.FromEvent + " and " + standard.ToEvent;

    private static string? Shares(StandardSymbol standard) => PartWords.List(standard.WarnAt.Select(PartWords.Share));
}
