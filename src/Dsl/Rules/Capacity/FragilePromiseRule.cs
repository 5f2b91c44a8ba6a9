using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>SVP4020: a promise that is kept, and wouldn't be if a little went wrong.</summary>
public sealed class FragilePromiseRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4020", "Leave room for a bad day", "Capacity", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (BackedTarget target in context.Facts.TargetsOf(promise))
            {
                if (target.Model is not { } model || !model.Keeps(target.Share))
                {
                    break;
                }

                string[] reasons = Reasons(target, Fragility.Of(model, target.Share, context.Options.MaxOccupancy)).ToArray();
                if (reasons.Length > 0 && ImpossiblePromise.Of(promise, context) is null)
                {
                    context.Report(
                        promise,
                        CapacityWords.SpanOf(promise),
                        CapacityWords.Promised(promise, target.Share) + ", and keeps it only just: " + Quoted.List(reasons) + " (" + CapacityWords.Assumptions(model) + ")."
                            + " Add people, or promise a little less.",
                        CapacityRepair.Places(model.Pool));
                    break;
                }
            }
        }
    }

    private static IEnumerable<string> Reasons(BackedTarget target, Fragility fragility)
    {
        if (fragility.IsNarrow)
        {
            yield return "about " + CapacityWords.MostPercent(target.Model!.Level) + " is likely";
        }

        if (fragility.BreaksWithOneFewer)
        {
            yield return "one person fewer breaks it";
        }

        if (fragility.BreaksWithTenthMore)
        {
            yield return "10% more demand breaks it";
        }

        if (fragility.IsBusy)
        {
            yield return "people are busy " + (100 * fragility.Occupancy!.Value).ToText(1) + "% of their time";
        }
    }
}
