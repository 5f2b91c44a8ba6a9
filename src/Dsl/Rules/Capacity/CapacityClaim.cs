using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>What SVP4001 says of a promise of more than gets done: the figures, and what would put it right.</summary>
internal sealed class CapacityClaim
{
    private readonly PromiseSymbol _promise;
    private readonly decimal _share;
    private readonly PooledLoad _pool;
    private readonly ImmutableArray<BackedTarget> _targets;
    private readonly bool _isImpossible;
    private readonly decimal _occupancy;

    /// <param name="promise">The promise.</param>
    /// <param name="share">The share that it asks for.</param>
    /// <param name="pool">What stands behind it.</param>
    /// <param name="targets">Its targets, for what a model asks for besides.</param>
    /// <param name="isImpossible">Whether no order of work could keep it; otherwise service in order of arrival can't.</param>
    /// <param name="occupancy">How busy the staff that is suggested may be.</param>
    public CapacityClaim(PromiseSymbol promise, decimal share, PooledLoad pool, ImmutableArray<BackedTarget> targets, bool isImpossible, decimal occupancy)
    {
        _promise = promise;
        _share = share;
        _pool = pool;
        _targets = targets;
        _isImpossible = isImpossible;
        _occupancy = occupancy;
    }

    private CapacityLoad? Single => _pool.Parts.Length == 1 ? _pool.Parts[0] : null;

    /// <summary>Where nobody leaves, a queue that grows without end breaks a lower promise too.</summary>
    private bool LowerTargetHelps => _isImpossible && _pool.Parts.All(part => part.Capacity.Patience is not null);

    /// <summary>What a lower promise could be: what gets done, and what a model keeps of it in time.</summary>
    private Fraction Kept => _targets.Select(target => target.Model?.Level).OfType<Fraction>().Append(_pool.GreatestShareDone).Min();

    public ImpossibleClaim ToClaim()
    {
        BigInteger? staff = Single?.StaffFor(_occupancy) is { } least
            ? _targets.Select(target => target.Model?.StaffFor(target.Share, _occupancy)).OfType<BigInteger>().Append(least).Max()
            : null;
        return new ImpossibleClaim(
            CapacityWords.SpanOf(_promise),
            Fact() + Limits() + " " + Repair(staff),
            CapacityRepair.Places(_pool),
            CapacityRepair.All(
                staff is { } people ? CapacityRepair.Staff(Single!.Capacity, people) : null,
                LowerTargetHelps ? CapacityRepair.Target(_promise, Kept) : null));
    }

    private string Fact()
    {
        string who = Quoted.Names(_pool.Parts.Select(part => part.Capacity)) + (_pool.Parts.Length > 1 ? " together" : string.Empty);
        string figures = Single is { } load ? ": " + CapacityWords.Figures(load) : string.Empty;
        return CapacityWords.Promised(_promise, _share) + ", but " + who + " can finish at most " + CapacityWords.MostPercent(_pool.GreatestShareDone) + " of what comes in" + figures + ".";
    }

    /// <summary>What would help those to whom more comes in than they can do; the others keep up.</summary>
    private string Relief()
    {
        CapacitySymbol[] behind = _pool.Parts.Where(part => part.Work > part.Available).Select(part => part.Capacity).ToArray();
        return (behind.All(capacity => capacity.Throughput is not null) ? "Make room in " : "Add people to ") + Quoted.Names(behind);
    }

    private string Limits()
    {
        Symbol[] served = _pool.Parts.SelectMany(part => part.Capacity.Serves).Distinct().ToArray();
        return !_isImpossible
            ? " Served first come first served, the wait grows without end and the promise is broken; it holds only if "
                + (100 * (1 - _pool.GreatestShareDone)).ToText(0) + "% of the work is given up, or customers are not served in turn."
            : served.Length > 1 ? " What is promised of " + Quoted.Names(served) + " can't all be kept."
            : string.Empty;
    }

    private string Repair(BigInteger? staff)
    {
        string lower = LowerTargetHelps ? ", or promise at most " + CapacityWords.MostPercent(Kept) : string.Empty;
        if (Single is not { } load)
        {
            return Relief() + ", or take work away" + lower + ".";
        }

        return staff is { } people
                ? "Staff " + people.ToString(CultureInfo.InvariantCulture)
                    + (people == load.StaffFor(_occupancy) ? " to keep people busy no more than " + CapacityWords.Percent(_occupancy) + " of their time" : " to keep it")
                    + lower + "."
            : load.IsThroughput
                ? "Make room for " + load.Arrivals.Ceiling.ToString(CultureInfo.InvariantCulture) + " a week, or take work away" + lower + "."
            : "Put people to work in hours that are open" + lower + ".";
    }
}
