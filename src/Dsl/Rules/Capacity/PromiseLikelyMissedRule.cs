using System.Globalization;
using System.Numerics;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>
/// SVP4002: a promise that is not out of reach, but that a model with luck or calendars in it says is missed. The message names the
/// model and what it takes for granted.
/// </summary>
public sealed class PromiseLikelyMissedRule : PolicyRule
{
    private const int WeeksPerYear = 52;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4002", "Promise what is likely to be kept", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (BackedTarget target in context.Facts.TargetsOf(promise))
            {
                if (target.Model is { } model && !model.Keeps(target.Share))
                {
                    if (ImpossiblePromise.Of(promise, context) is null)
                    {
                        Report(context, promise, target, model);
                    }

                    break;
                }
            }
        }
    }

    private static void Report(RuleContext context, PromiseSymbol promise, BackedTarget target, CapacityModel model)
    {
        BigInteger? staff = model.StaffFor(target.Share, context.Options.MaxOccupancy);
        CapacityLoad? load = model.Pool.Parts.Length == 1 ? model.Pool.Parts[0] : null;
        string figures = load is null ? string.Empty : ": " + CapacityWords.Figures(load);

        // A queue that never settles has no level that could be promised instead.
        bool isLowerKept = !model.BuildsUp && (100 * model.Level).Floor > 0;
        string[] repairs = new[]
        {
            staff is { } people ? "staff " + people.ToString(CultureInfo.InvariantCulture) : load is null ? "add people to one of the capacities" : null,
            isLowerKept ? "promise at most " + CapacityWords.MostPercent(model.Level) : null,
        }.OfType<string>().DefaultIfEmpty("take work away, or promise a longer time").ToArray();
        string repair = string.Join(", or ", repairs);
        context.Report(
            promise,
            CapacityWords.SpanOf(promise),
            CapacityWords.Promised(promise, target.Share) + ", but " + Level(target, model) + " " + CapacityWords.Assumptions(model) + figures + ". "
                + char.ToUpperInvariant(repair[0]) + repair.Substring(1) + ".",
            CapacityRepair.Places(model.Pool),
            CapacityRepair.All(
                staff is { } number ? CapacityRepair.Staff(load!.Capacity, number) : null,
                isLowerKept ? CapacityRepair.Target(promise, model.Level) : null));
    }

    private static string Level(BackedTarget target, CapacityModel model) =>
        model.BuildsUp ? "the wait builds up during the day, faster than it could settle,"
        : target.Share == 1m ? "some " + (model.Miss * model.Pool.Arrivals * WeeksPerYear).Ceiling.ToString(CultureInfo.InvariantCulture) + " cases a year are likely to be missed"
        : "about " + CapacityWords.MostPercent(model.Level) + " is likely" + (model.LongestWait is { } longest
            ? " and the longest wait is " + longest.ToText(1) + (model.CountsOpenTime ? " open hours," : " hours,")
            : string.Empty);
}
