using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Capacity;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>
/// SVP4003: a promise of a time that no capacity stands behind. Silent where the promise says on whom it depends instead, and where a
/// capacity has errors: it may be the one.
/// </summary>
public sealed class UnbackedPromiseRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4003", "Put people behind a promise", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises)
        {
            StandardTarget[] timed = Promised(promise).Where(target => target.Deadline is not null).ToArray();
            if (timed.Length == 0 || !promise.Dependencies.IsEmpty || !PromiseBacking.CapacitiesOf(promise, context.Facts.CapacitiesServing).IsEmpty
                || context.Facts.Project.Policies.Any(policy => policy.Capacities.Any(capacity => capacity.HasErrors)))
            {
                continue;
            }

            context.Report(
                promise,
                promise.NameSpan,
                CapacityWords.Promised(promise, timed[0].Share) + ", and no capacity is there to keep it. Add a 'capacity' that serves "
                    + Quoted.Name((Symbol?)promise.Standard ?? promise) + ", or say whose work it is with 'depends on'.");
        }
    }

    /// <summary>Rows for some cases are a promise as well.</summary>
    internal static ImmutableArray<StandardTarget> Promised(PromiseSymbol promise) =>
        promise.OwnTarget is { } own ? ImmutableArray.Create(own) : promise.Standard?.Targets ?? ImmutableArray<StandardTarget>.Empty;
}
