using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Capacity;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>SVP4004: a promise of more, or sooner, than the standard behind it aims at; said only where both run on clocks that compare.</summary>
public sealed class PromiseStricterThanStandardRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4004", "Promise no more than the standard aims at", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises)
        {
            if (promise.OwnTarget is { } own && promise.Standard is { } standard && CapacityWords.TargetOf(promise) is { } clause
                && Weaker(standard, own) is { } weaker)
            {
                Report(context, promise, standard, clause, weaker);
            }
        }
    }

    /// <summary>A target for every case that asks for less; none where another asks for as much.</summary>
    private static (StandardTarget Target, TargetClauseSyntax Clause)? Weaker(StandardSymbol standard, StandardTarget own)
    {
        (StandardTarget Target, TargetClauseSyntax Clause)[] all = Targets.In(standard).Where(t => Targets.IsForEveryCase(t.Target)).ToArray();
        foreach ((StandardTarget Target, TargetClauseSyntax Clause) aim in all)
        {
            if (Strictness.Of(own, aim.Target) > 0 && !all.Any(t => Strictness.Of(own, t.Target) <= 0))
            {
                return aim;
            }
        }

        return null;
    }

    private static void Report(
        RuleContext context, PromiseSymbol promise, StandardSymbol standard, PromiseTargetClauseSyntax clause, (StandardTarget Target, TargetClauseSyntax Clause) weaker)
    {
        SyntaxTree tree = promise.Tree;
        bool isMore = promise.OwnTarget!.Share > weaker.Target.Share;
        bool isSooner = weaker.Target.Deadline is { } deadline && Strictness.Of(promise.OwnTarget.Deadline!, deadline) > 0;
        TextSpan span = isMore && isSooner ? Targets.AimOf(tree, clause) : tree.SpanOf(isMore ? clause.Share : clause.Deadline);

        // The same words on another clock would look like the same promise.
        CalendarSymbol? hours = weaker.Target.Deadline?.Calendar;
        string clock = hours is not null && hours != promise.OwnTarget.Deadline?.Calendar ? " of " + Quoted.Name(hours) : string.Empty;
        context.Report(
            promise,
            span,
            CapacityWords.Promised(promise, promise.OwnTarget.Share) + ", and " + Quoted.Name(standard) + " behind it aims at "
                + Targets.Words(standard.Tree, weaker.Clause) + clock + ". Aim higher first, or promise no more than that.",
            ImmutableArray.Create(new RelatedPlace(standard.Tree.Text.Path, Targets.AimOf(standard.Tree, weaker.Clause), "What " + Quoted.Name(standard) + " aims at.")));
    }
}
