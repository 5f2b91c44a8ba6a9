using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>
/// SVP4009: a fix that may take longer than what was promised, or a surprise while nothing is put right. A fix runs by the clock; where
/// the promise counts opening hours, the longest that these leave in an ordinary week counts.
/// </summary>
public sealed class SlowRecoveryRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4009", "Put a broken promise right, and soon", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises)
        {
            if (promise.Recovery is not { } recovery
                || ((PromiseSyntax)promise.Syntax).Block.Clauses.OfType<IfBrokenClauseSyntax>().FirstOrDefault() is not { } broken)
            {
                continue;
            }

            if (recovery is { Surprise: not null, Fix: null, Payment: null }
                && broken.Block.Clauses.OfType<SurpriseClauseSyntax>().FirstOrDefault() is { } surprise)
            {
                context.Report(
                    promise,
                    context.Tree.SpanOf(surprise),
                    "When " + Quoted.Name(promise) + " is broken there is a surprise, and nothing is put right. Add a 'fix … within …' first: a gift on top of a repair delights, one instead of it doesn't.");
            }
            else if (recovery.FixWithin is { } time && IsSlower(time, promise) && broken.Block.Clauses.OfType<FixClauseSyntax>().FirstOrDefault() is { } fix)
            {
                context.Report(
                    promise,
                    context.Tree.SpanOf(fix.Duration),
                    "When " + Quoted.Name(promise) + " is broken it is put right within " + Quoted.Short(context.Tree.TextOf(fix.Duration))
                        + ", which is longer than the promise itself. Put it right at least as fast: this customer has waited already.");
            }
        }
    }

    private static bool IsSlower(TimeSpan fix, PromiseSymbol promise)
    {
        Fraction minutes = (Fraction)fix.Ticks / TimeSpan.TicksPerMinute;
        bool isPromised = false;
        foreach (StandardTarget target in Targets.Of(promise))
        {
            if (target.Deadline is { } written && WeekDeadline.Of(written) is { } deadline)
            {
                // Time that is counted in opening hours is never shorter by the clock.
                if (deadline.Length >= minutes || deadline.LongestByTheClock >= minutes)
                {
                    return false;
                }

                isPromised = true;
            }
        }

        return isPromised;
    }
}
