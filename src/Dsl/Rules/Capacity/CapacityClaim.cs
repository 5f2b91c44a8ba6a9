using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>What SVP4001 says of one promise: the figures, and what would put it right.</summary>
internal sealed class CapacityClaim
{
    private readonly PromiseSymbol _promise;
    private readonly PooledLoad _pool;
    private readonly bool _isImpossible;
    private readonly decimal _occupancy;
    private readonly PromiseTargetClauseSyntax? _target;

    /// <param name="promise">The promise.</param>
    /// <param name="pool">What stands behind it.</param>
    /// <param name="isImpossible">Whether no order of work could keep it; otherwise service in order of arrival can't.</param>
    /// <param name="occupancy">How busy the staff that is suggested may be.</param>
    public CapacityClaim(PromiseSymbol promise, PooledLoad pool, bool isImpossible, decimal occupancy)
    {
        _promise = promise;
        _pool = pool;
        _isImpossible = isImpossible;
        _occupancy = occupancy;
        _target = ((PromiseSyntax)promise.Syntax).Block?.Clauses.OfType<PromiseTargetClauseSyntax>().FirstOrDefault();
    }

    /// <summary>The share that the promise gives, or its name where it leaves that to its standard.</summary>
    public TextSpan Span => _target is null ? _promise.NameSpan : _promise.Tree.SpanOf(_target.Share);

    public string Message
    {
        get
        {
            string who = Quoted.Names(_pool.Parts.Select(part => part.Capacity)) + (_pool.Parts.Length > 1 ? " together" : string.Empty);
            string fact = Quoted.Name(_promise) + " promises " + Promised() + ", but " + who + " can finish at most " + DonePercent() + " of what comes in" + Figures() + ".";
            string limits = !_isImpossible
                ? " Served first come first served, the wait grows without end and the promise is broken; it holds only if "
                    + (100 * (1 - _pool.GreatestShareDone)).ToText(0) + "% of the work is given up, or customers are not served in turn."
                : Served().Length > 1 ? " What is promised of " + Quoted.Names(Served()) + " can't all be kept."
                : string.Empty;
            return fact + limits + " " + Repair();
        }
    }

    public ImmutableArray<Fix> Fixes
    {
        get
        {
            ImmutableArray<Fix>.Builder fixes = ImmutableArray.CreateBuilder<Fix>();
            if (Single is { } load && load.StaffFor(_occupancy) is { } staff && StaffPlace(load.Capacity) is { } place)
            {
                string number = staff.ToString(CultureInfo.InvariantCulture);
                fixes.Add(new Fix(
                    "Staff " + Quoted.Name(load.Capacity) + " with " + number,
                    ImmutableArray.Create(new TextEdit(place.Tree.Text.Path, place.Tree.SpanOf(place.Number), number))));
            }

            if (LowerTargetHelps && _target is not null && Done(0) is var percent && percent != "0")
            {
                fixes.Add(new Fix("Promise " + percent + "%", ImmutableArray.Create(new TextEdit(_promise.Tree.Text.Path, Span, percent + "%"))));
            }

            return fixes.ToImmutable();
        }
    }

    private CapacityLoad? Single => _pool.Parts.Length == 1 ? _pool.Parts[0] : null;

    /// <summary>Where nobody leaves, a queue that grows without end breaks a lower promise too.</summary>
    private bool LowerTargetHelps => _isImpossible && _pool.Parts.All(part => part.Capacity.Patience is not null);

    private string Promised()
    {
        string words = _target is null
            ? PromiseBacking.ShareOf(_promise) is 1m ? "every case in time" : Percent(PromiseBacking.ShareOf(_promise)!.Value) + " in time"
            : _promise.Tree.TextOf(_target.Share) + " " + _promise.Tree.TextOf(_target.Deadline);
        return Quoted.Short(words);
    }

    private Symbol[] Served() => _pool.Parts.SelectMany(part => part.Capacity.Serves).Distinct().ToArray();

    private string DonePercent() => (Done(0) is var whole && whole != "0" ? whole : Done(2)) + "%";

    /// <summary>Cut off, so that what is said to be the most never looks like enough.</summary>
    private string Done(int decimals) => (100 * _pool.GreatestShareDone).ToText(decimals, cut: true);

    private string Figures()
    {
        if (Single is not { } load)
        {
            return string.Empty;
        }

        if (load.IsThroughput)
        {
            return ": " + load.Arrivals.ToText(1) + " come in a week, and " + load.Available.ToText(1) + " can be done";
        }

        if (load.PeopleBusy is not { } busy)
        {
            return ": " + load.Arrivals.ToText(1) + " come in a week, and nobody is at work";
        }

        string handling = ((CapacitySyntax)load.Capacity.Syntax).Block?.Clauses.OfType<HandlingClauseSyntax>().FirstOrDefault() is { } clause
            ? Quoted.Short(load.Capacity.Tree.TextOf(clause.Duration))
            : load.Handling.ToText(2) + " hours";
        string atOnce = load.Capacity.Concurrency == 1m ? string.Empty : ", " + Number(load.Capacity.Concurrency) + " at once,";
        string people = load.Capacity.Shrinkage == 0m
            ? load.Staff.ToText(2) + (load.Staff == 1 ? " is there" : " are there")
            : load.Staff.ToText(2) + " less " + Percent(load.Capacity.Shrinkage) + " shrinkage are " + load.PeopleAtWork.ToText(2, cut: true);
        return ": " + load.Arrivals.ToText(1) + " a week at " + handling + " each" + atOnce + " keep " + busy.ToText(2) + (busy == 1 ? " person" : " people") + " busy, and " + people;
    }

    private string Repair()
    {
        string lower = LowerTargetHelps ? ", or promise at most " + DonePercent() : string.Empty;
        if (Single is not { } load)
        {
            return "Add people to one of them, or take work away" + lower + ".";
        }

        if (load.StaffFor(_occupancy) is { } staff)
        {
            return "Staff " + staff.ToString(CultureInfo.InvariantCulture) + " to keep people busy no more than " + Percent(_occupancy) + " of their time" + lower + ".";
        }

        return load.IsThroughput
            ? "Make room for " + load.Arrivals.Ceiling.ToString(CultureInfo.InvariantCulture) + " a week, or take work away" + lower + "."
            : "Put people to work in hours that are open" + lower + ".";
    }

    private static (SyntaxTree Tree, SyntaxToken Number)? StaffPlace(CapacitySymbol capacity)
    {
        if (capacity.StaffCount is not null)
        {
            return ((CapacitySyntax)capacity.Syntax).Block?.Clauses.OfType<StaffedByClauseSyntax>().FirstOrDefault() is { Number.IsPresent: true } own
                ? (capacity.Tree, own.Number)
                : null;
        }

        return capacity.StaffedBy is { } role && ((RoleSyntax)role.Syntax).Block?.Clauses.OfType<StaffClauseSyntax>().FirstOrDefault() is { Number.IsPresent: true } clause
            ? (role.Tree, clause.Number)
            : null;
    }

    private static string Percent(decimal share) => Number(share * 100m) + "%";

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
