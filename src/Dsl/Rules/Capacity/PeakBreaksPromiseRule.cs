using System.Globalization;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>SVP4011: a promise that is kept on average and broken at the busiest time, by the same model.</summary>
public sealed class PeakBreaksPromiseRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4011", "Keep the promise at the busiest time", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (BackedTarget target in context.Facts.TargetsOf(promise))
            {
                if (target.Model is { } model && model.Keeps(target.Share) && !model.KeepsAtPeak(target.Share, out Fraction miss)
                    && ImpossiblePromise.Of(promise, context) is null)
                {
                    Report(context, promise, target, model, miss);
                    break;
                }
            }
        }
    }

    private static void Report(RuleContext context, PromiseSymbol promise, BackedTarget target, CapacityModel model, Fraction miss)
    {
        CapacityLoad load = model.Pool.Parts[0];
        string level = miss == 1 ? "nothing is likely to be in time " : "about " + CapacityWords.MostPercent(1 - miss) + " is likely ";
        string staff = model.AtPeak?.StaffFor(target.Share, context.Options.MaxOccupancy) is { } people
            ? "Bring in people for the peak (it takes " + people.ToString(CultureInfo.InvariantCulture) + ")"
            : "Bring in people for the peak";
        context.Report(
            promise,
            CapacityWords.SpanOf(promise),
            CapacityWords.Promised(promise, target.Share) + ", which holds on average; at the peak of " + Quoted.Name(load.Capacity) + " (" + PeakOf(load.Capacity) + ") "
                + level + CapacityWords.Assumptions(model) + ". " + staff + ", or say that busy times are different.",
            CapacityRepair.Places(model.Pool));
    }

    private static string PeakOf(CapacitySymbol capacity) =>
        ((CapacitySyntax)capacity.Syntax).Block?.Clauses.OfType<DemandClauseSyntax>().FirstOrDefault()?.Peak is { } peak
            ? Quoted.Short(capacity.Tree.TextOf(peak.Rate))
            : CapacityWords.Number(capacity.Peak!.Count);
}
