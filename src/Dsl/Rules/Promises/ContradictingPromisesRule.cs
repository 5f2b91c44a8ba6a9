using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Capacity;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>
/// SVP4006: two promises on one standard to the same customers, one of which gives less than the other. A better promise to some of
/// those customers alone is no contradiction.
/// </summary>
public sealed class ContradictingPromisesRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4006", "Promise one thing once", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        ImmutableArray<PromiseSymbol> promises = context.Policy.Promises.RemoveAll(promise => promise.Standard is null || promise.HasErrors);
        for (int i = 0; i < promises.Length; i++)
        {
            PromiseSymbol promise = promises[i];
            if (promises.Take(i).FirstOrDefault(earlier => earlier.Standard == promise.Standard && Contradict(earlier, promise)) is { } other)
            {
                context.Report(
                    promise,
                    promise.NameSpan,
                    CapacityWords.Promised(promise, Targets.Of(promise)[0].Share) + ", and " + CapacityWords.Promised(other, Targets.Of(other)[0].Share)
                        + " to the same customers. Keep one of them, or say with 'to' whom the better one is for.",
                    ImmutableArray.Create(new RelatedPlace(other.Tree.Text.Path, other.NameSpan, Quoted.Name(other) + " speaks of the same.")));
            }
        }
    }

    private static bool Contradict(PromiseSymbol one, PromiseSymbol other) =>
        (IsBetter(one, other) && !IsForFewer(one, other) && HaveCustomersInCommon(one, other))
        || (IsBetter(other, one) && !IsForFewer(other, one) && HaveCustomersInCommon(one, other));

    private static bool IsBetter(PromiseSymbol one, PromiseSymbol other) =>
        Targets.Of(one).Any(target => Targets.Of(other).Any(less => Strictness.Of(target, less) > 0));

    private static bool HaveCustomersInCommon(PromiseSymbol one, PromiseSymbol other) =>
        one.Segments.IsEmpty || other.Segments.IsEmpty || one.Segments.Intersect(other.Segments).Any();

    /// <summary>Whether all to whom one promise is made have the other too, and others besides.</summary>
    private static bool IsForFewer(PromiseSymbol one, PromiseSymbol other) =>
        !one.Segments.IsEmpty && (other.Segments.IsEmpty || (!one.Segments.Except(other.Segments).Any() && other.Segments.Except(one.Segments).Any()));
}
