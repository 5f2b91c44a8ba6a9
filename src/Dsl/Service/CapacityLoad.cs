using System.Numerics;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Service;

/// <summary>
/// What comes in to a capacity in an ordinary week, and what it can do in one. The figures are the declared averages; nothing is
/// assumed about luck, or about the order of work.
/// </summary>
public sealed class CapacityLoad
{
    private CapacityLoad(CapacitySymbol capacity, Fraction arrivals, Fraction handling, Fraction staff, WeekPattern open, WeekPattern incoming)
    {
        Capacity = capacity;
        Arrivals = arrivals;
        Handling = handling;
        Staff = staff;
        Open = open;
        Incoming = incoming;
        Week = WeeklyHours.In(open);
        Available = capacity.Throughput is { } throughput ? WeeklyRate.Of(throughput, Week)!.Value : AtOnce * Week.Hours;
    }

    /// <summary>The capacity.</summary>
    public CapacitySymbol Capacity { get; }

    /// <summary>Pieces of work that come in a week.</summary>
    public Fraction Arrivals { get; }

    /// <summary>Hours that one piece takes, from 1/36,000,000,000 up; 1 where a throughput is given, which counts in pieces.</summary>
    public Fraction Handling { get; }

    /// <summary>
    /// Hours of work that can be done a week: people × (1 − shrinkage) × pieces at once × open hours. With a throughput: pieces a week.
    /// </summary>
    public Fraction Available { get; }

    /// <summary>The week in which work is done.</summary>
    public WeeklyHours Week { get; }

    /// <summary>The same, minute by minute.</summary>
    public WeekPattern Open { get; }

    /// <summary>The week in which work comes in.</summary>
    public WeekPattern Incoming { get; }

    /// <summary>Whether a throughput is given instead of handling and staff.</summary>
    public bool IsThroughput => Capacity.Throughput is not null;

    /// <summary>Hours of work that come in a week; pieces, with a throughput.</summary>
    public Fraction Work => Arrivals * Handling;

    /// <summary>People in the clause, or of the role: before shrinkage; none with a throughput.</summary>
    public Fraction Staff { get; }

    /// <summary>People at work at any open moment: staff × (1 − shrinkage).</summary>
    public Fraction PeopleAtWork => Staff * (1m - Capacity.Shrinkage);

    /// <summary>Pieces of work in hand at any open moment when everyone is busy: people at work × pieces at once.</summary>
    public Fraction AtOnce => PeopleAtWork * Capacity.Concurrency;

    /// <summary>ρ: work / available; null where nothing can be done.</summary>
    public Fraction? Occupancy => Available.IsZero ? null : Work / Available;

    /// <summary>Pieces that come in in an hour in which they do, and in which somebody is at work; null where there is no such hour.</summary>
    /// <remarks>What comes in while nobody is at work is done in open hours with the rest, and is counted there.</remarks>
    public Fraction? ArrivalsPerHour => Math.Min(Week.Minutes, Incoming.Minutes) is > 0 and var minutes ? Arrivals * 60 / minutes : null;

    /// <summary>People who would be busy at every open moment with what comes in: work / (open hours × pieces at once); null when it never opens.</summary>
    public Fraction? PeopleBusy => Week.Minutes == 0 || Capacity.Concurrency <= 0m ? null : Work / (Week.Hours * Capacity.Concurrency);

    /// <summary>Reads the figures of a capacity; null where one is missing, or is none that a week can be reckoned with.</summary>
    public static CapacityLoad? Of(CapacitySymbol capacity)
    {
        WeekPattern open = WeekPattern.Of(capacity.Clock);
        WeekPattern incoming = capacity.ArrivalsAroundTheClock ? WeekPattern.AroundTheClock
            : capacity.ArrivalsDuring is { } own ? WeekPattern.Of(own)
            : open;
        if (capacity.HasErrors || capacity.Demand is null || WeeklyRate.Of(capacity.Demand, WeeklyHours.In(incoming)) is not { } demand)
        {
            return null;
        }

        if (capacity.Throughput is { } throughput)
        {
            return WeeklyRate.Of(throughput, WeeklyHours.In(open)) is null ? null : new CapacityLoad(capacity, demand, 1, 0, open, incoming);
        }

        return capacity.Handling is { Ticks: > 0 } handling && StaffOf(capacity) is { } staff
            ? new CapacityLoad(capacity, demand, (Fraction)handling.Ticks / TimeSpan.TicksPerHour, staff, open, incoming)
            : null;
    }

    /// <summary>The same with other people.</summary>
    /// <param name="staff">People before shrinkage.</param>
    public CapacityLoad WithStaff(Fraction staff) => new(Capacity, Arrivals, Handling, staff, Open, Incoming);

    /// <summary>The same with other work.</summary>
    /// <param name="arrivals">Pieces a week.</param>
    public CapacityLoad WithArrivals(Fraction arrivals) => new(Capacity, arrivals, Handling, Staff, Open, Incoming);

    /// <summary>
    /// The staff with whom people are busy no more than a share of their time: ⌈work / (open hours × pieces at once × (1 − shrinkage) × occupancy)⌉.
    /// Dividing by 1 − shrinkage, where multiplying by 1 + shrinkage would fall short.
    /// </summary>
    /// <param name="occupancy">The share of time, above 0.</param>
    /// <returns>People before shrinkage; null where no number of people would do, or a throughput is given.</returns>
    public BigInteger? StaffFor(decimal occupancy)
    {
        Fraction share = (Fraction)(1m - Capacity.Shrinkage) * occupancy;
        return IsThroughput || share <= 0 || PeopleBusy is not { } busy ? null : (busy / share).Ceiling;
    }

    private static decimal? StaffOf(CapacitySymbol capacity) => capacity.StaffCount ?? capacity.StaffedBy?.Staff;
}
