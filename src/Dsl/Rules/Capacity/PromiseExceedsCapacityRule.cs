using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>
/// SVP4001: a promise that cannot be kept whatever the luck and the order of work, by the declared averages, calendars and ladders
/// alone. Where only service in order of arrival makes it impossible, the message says so.
/// </summary>
public sealed class PromiseExceedsCapacityRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4001", "Promise what capacity can keep", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (ImpossiblePromise.Of(promise, context) is { } claim)
            {
                context.Report(promise, claim.Span, claim.Message, claim.Related, claim.Fixes);
            }
        }
    }
}
