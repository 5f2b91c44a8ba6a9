using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>SVP4022: a broken promise that may cost more than the customer whom it was made to is worth over the years.</summary>
public sealed class RecoveryWorthMoreRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4022", "Let a recovery cost less than the customer is worth", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises)
        {
            if (RecoveryCost.Of(promise) is { } cost && LeastWorth(context.Policy, promise, cost.Least.Currency) is { } segment)
            {
                Analyze(context, promise, cost, segment, segment.LifetimeValue!.Value);
            }
        }
    }

    private static void Analyze(RuleContext context, PromiseSymbol promise, RecoveryCost cost, SegmentSymbol segment, Money worth)
    {
        string? fact = cost.Most is not { } most ? "costs " + Words.Number(cost.Least.Amount) + " " + cost.Least.Currency + " at first and more with each delay, without end"
            : most > worth ? "may cost " + Words.Number(most.Amount) + " " + most.Currency
            : null;
        if (fact is not null)
        {
            context.Report(
                promise,
                promise.NameSpan,
                "Breaking promise " + Quoted.Name(promise) + " " + fact + ", and a customer of segment " + Quoted.Name(segment) + " is worth " + Words.Number(worth.Amount) + " " + worth.Currency
                    + " over the years. " + (cost.Most is null ? "Say 'up to' how much is paid." : "Give less, or make the promise 'to' those who are worth more."),
                ImmutableArray.Create(new RelatedPlace(segment.Tree.Text.Path, segment.NameSpan, "Worth " + Words.Number(worth.Amount) + " " + worth.Currency + ".")));
        }
    }

    /// <summary>Of those whom it is made to, everybody where it names none, the segment that is worth least; null where nobody's worth is said.</summary>
    private static SegmentSymbol? LeastWorth(PolicySymbol policy, PromiseSymbol promise, string currency) =>
        (promise.Segments.IsEmpty ? policy.SegmentsInReach : promise.Segments)
            .Where(s => s.LifetimeValue is { } worth && worth.Currency == currency)
            .OrderBy(s => s.LifetimeValue!.Value.Amount)
            .FirstOrDefault();
}
