using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Capacity;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>
/// SVP4007: a target of <c>100%</c>, which <c>every case</c> says honestly, or one that so few cases can't show: a target p leaves room
/// for one late case only among 1/(1 − p).
/// </summary>
public sealed class UnmeasurableTargetRule : PolicyRule
{
    private const long TicksPerWeek = 7 * TimeSpan.TicksPerDay;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4007", "Aim at what can be measured", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (StandardSymbol standard in context.Policy.Standards.Where(standard => !standard.HasErrors))
        {
            foreach ((StandardTarget target, TargetClauseSyntax clause) in Targets.In(standard))
            {
                Judge(context, standard, target, clause.Share, standard, context.Facts.CapacitiesServing(standard));
            }
        }

        foreach (PromiseSymbol promise in context.Policy.Promises.Where(promise => !promise.HasErrors))
        {
            if (promise.OwnTarget is { } own && CapacityWords.TargetOf(promise) is { } clause)
            {
                Judge(context, promise, own, clause.Share, promise.Standard, PromiseBacking.CapacitiesOf(promise, context.Facts.CapacitiesServing));
            }
        }
    }

    private static void Judge(RuleContext context, Symbol about, StandardTarget target, ShareSyntax share, StandardSymbol? standard, ImmutableArray<CapacitySymbol> capacities)
    {
        if (target.IsEveryCase || target.Share > 1m)
        {
            return;
        }

        string aims = Quoted.Name(about) + " aims at " + Quoted.Short(context.Tree.TextOf(share));
        if (target.Share == 1m)
        {
            var edits = ImmutableArray.Create(new TextEdit(context.Tree.Text.Path, context.Tree.SpanOf(share), "every case"));
            bool isAlone = about is PromiseSymbol promise && !RecoveryClause.IsThere(promise);
            context.Report(
                about,
                context.Tree.SpanOf(share),
                aims + ", and one case in any number will be late some day. Say 'every case' if each single one counts"
                    + (isAlone ? ", and 'if broken' what happens then" : string.Empty) + ", or leave room for it.",
                fixes: ImmutableArray.Create(new Fix("Write 'every case'", isAlone ? edits.Add(RecoveryClause.Insertion((PromiseSymbol)about)) : edits)));
            return;
        }

        if (standard?.Over is { Ticks: > 0 } window && CasesAWeek(standard, capacities) is { } weekly
            && weekly * window.Ticks / TicksPerWeek is var cases && cases * (1 - (Fraction)target.Share) < 1)
        {
            ReportTooFew(context, about, target, share, aims, (standard, cases));
        }
    }

    private static void ReportTooFew(RuleContext context, Symbol about, StandardTarget target, ShareSyntax share, string aims, (StandardSymbol Standard, Fraction InWindow) cases)
    {
        SyntaxTree tree = cases.Standard.Tree;
        OverClauseSyntax over = ((StandardSyntax)cases.Standard.Syntax).Block.Clauses.OfType<OverClauseSyntax>().First();
        string? most = cases.InWindow > 1 ? (100 * (1 - (1 / cases.InWindow))).ToText(2, cut: true) + "%" : null;
        string needed = (1 / (1 - (Fraction)target.Share)).Ceiling.ToString(CultureInfo.InvariantCulture);
        context.Report(
            about,
            context.Tree.SpanOf(share),
            aims + ", which only " + needed + " cases can show, and in " + Quoted.Short(tree.TextOf(over.Duration)) + " there are at most " + cases.InWindow.ToText(1)
                + ": a single late one breaks it. Measure over a longer time, " + (most is null ? string.Empty : "aim at no more than " + most + ", ") + "or say 'every case'.",
            ImmutableArray.Create(new RelatedPlace(tree.Text.Path, tree.SpanOf(over.Duration), "In this time it is measured.")),
            most is null
                ? default
                : ImmutableArray.Create(new Fix("Aim at " + most, ImmutableArray.Create(new TextEdit(context.Tree.Text.Path, context.Tree.SpanOf(share), most)))));
    }

    /// <summary>The most cases that come in a week; null where a figure is missing. A capacity may do other work besides, and a promise be made to a few.</summary>
    private static Fraction? CasesAWeek(StandardSymbol standard, ImmutableArray<CapacitySymbol> capacities)
    {
        if (capacities.IsEmpty)
        {
            return standard.Arrivals is { } arrivals ? WeeklyRate.Of(arrivals, WeeklyHours.AroundTheClock) : null;
        }

        Fraction sum = 0;
        foreach (CapacitySymbol capacity in capacities)
        {
            if (CapacityLoad.Of(capacity) is not { } load)
            {
                return null;
            }

            sum += load.Arrivals;
        }

        return sum;
    }
}
