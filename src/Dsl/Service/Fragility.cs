namespace PolicyLint.Dsl.Service;

/// <summary>What would break a promise that is kept.</summary>
/// <param name="IsNarrow">Whether the level is within 5 points of the share; above 90%, within half of what may be missed, since no level is above 100%.</param>
/// <param name="BreaksWithOneFewer">Whether it is missed with one person fewer; of one capacity only.</param>
/// <param name="BreaksWithTenthMore">Whether it is missed with 10% more work; of one capacity only.</param>
/// <param name="Occupancy">The greatest share of their time for which people are busy; null where no people are counted.</param>
/// <param name="IsBusy">Whether that is more than it may be.</param>
public sealed record Fragility(bool IsNarrow, bool BreaksWithOneFewer, bool BreaksWithTenthMore, Fraction? Occupancy, bool IsBusy)
{
    private const decimal Points = 0.05m;
    private const decimal Tenth = 0.1m;

    /// <summary>What would break it.</summary>
    /// <param name="model">What keeps the promise.</param>
    /// <param name="share">The share that is promised.</param>
    /// <param name="occupancy">The share of their time for which people may be busy.</param>
    public static Fragility Of(CapacityModel model, decimal share, decimal occupancy)
    {
        decimal room = Math.Min(Points, (1m - share) / 2);
        CapacityLoad? single = model.Pool.Parts.Length == 1 ? model.Pool.Parts[0] : null;
        Fraction[] busy = model.Pool.Parts.Where(part => !part.IsThroughput).Select(part => part.Occupancy).OfType<Fraction>().ToArray();
        Fraction? greatest = busy.Length == 0 ? null : busy.Max();
        return new Fragility(
            model.Level < share + room,
            single is { IsThroughput: false } && single.Staff >= 1 && Breaks(single.WithStaff(single.Staff - 1)),
            single is not null && Breaks(single.WithArrivals(single.Arrivals * (1 + Tenth))),
            greatest,
            greatest > occupancy);

        bool Breaks(CapacityLoad changed) => model.With(changed) is { } other && !other.Keeps(share);
    }
}
