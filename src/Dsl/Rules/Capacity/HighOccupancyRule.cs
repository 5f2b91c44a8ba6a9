using System.Globalization;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>SVP4010: people who are busy for more of their time than they can be for long.</summary>
public sealed class HighOccupancyRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4010", "Leave people time to breathe", "Capacity", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        decimal most = context.Options.MaxOccupancy;
        foreach (CapacitySymbol capacity in context.Policy.Capacities)
        {
            if (CapacityLoad.Of(capacity) is not { IsThroughput: false, Occupancy: { } occupancy } load || occupancy <= most || load.StaffFor(most) is not { } staff)
            {
                continue;
            }

            string number = staff.ToString(CultureInfo.InvariantCulture);
            context.Report(
                capacity,
                capacity.NameSpan,
                Quoted.Name(capacity) + " asks for " + (100 * occupancy).ToText(1) + "% of people's time at work, more than " + CapacityWords.Percent(most) + ": "
                    + CapacityWords.Figures(load) + ". Staff " + number + ", or take work away.",
                fixes: CapacityRepair.All(CapacityRepair.Staff(capacity, staff)));
        }
    }
}
