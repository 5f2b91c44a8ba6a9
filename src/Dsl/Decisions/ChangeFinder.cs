using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Sets of fields by which a case comes into a region, and the nearest values that bring it there.</summary>
internal sealed class ChangeFinder
{
    /// <summary>The most cases decided for one set of fields.</summary>
    private const int MaxTries = 300;

    /// <summary>The most cells and cases that are tried for all sets together: each walks the diagram.</summary>
    private const int MaxSteps = 3_000;

    private readonly RequestRegions _regions;
    private readonly Evaluator _evaluator;
    private readonly Decision _decision;
    private readonly Verdict _wanted;
    private readonly Diagram _diagram;
    private readonly int[] _place;
    private readonly int _target;
    private readonly int _claimed;
    private readonly bool[][] _hasValue;
    private int _steps;

    public ChangeFinder(RequestRegions regions, CaseSets sets, Evaluator evaluator, Decision decision, Verdict wanted, int region)
    {
        _regions = regions;
        _evaluator = evaluator;
        _decision = decision;
        _wanted = wanted;
        _diagram = sets.Diagram;
        _place = regions.PlaceOf(decision);
        _target = sets.And(region, sets.Feasible);
        _claimed = sets.Or(region, sets.Not(sets.Feasible));
        _hasValue = regions.Space.Variables
            .Select(v => v is FieldVariable f ? f.Cells.Select((c, i) => i == _place[v.Index] || CellValues.Of(f.Field, c).Any()).ToArray() : [])
            .ToArray();
        int least = _diagram.Distance(_target, Cost);
        LeastSize = least;
        GreatestSize = least >= Diagram.Closed ? 0 : regions.Space.Variables.Count(v => v is FieldVariable);
    }

    /// <summary>The fewest fields by which the region may be reached.</summary>
    public int LeastSize { get; }

    /// <summary>The most; less than <see cref="LeastSize"/> where it cannot be reached.</summary>
    public int GreatestSize { get; }

    /// <summary>Whether looking took more than is allowed: what was not found may be there.</summary>
    public bool IsSpent => _steps > MaxSteps;

    /// <summary>Sets of so many fields, in the order of the request.</summary>
    public IEnumerable<FieldVariable[]> SetsOf(int size, int most) =>
        _diagram.Payers(_target, size, Cost, most).Select(s => s.Select(v => (FieldVariable)_regions.Space.Variables[v]).ToArray());

    /// <summary>The nearest case that differs in exactly these fields; null where none that was tried has the verdict.</summary>
    public CaseChange? Change(FieldVariable[] fields)
    {
        var open = _place.Select((_, variable) => OpenAt(variable)).ToArray();
        int tries = MaxTries;
        return Try(fields, 0, open, ImmutableDictionary<FieldSymbol, object?>.Empty, ref tries) is { } found ? Described(fields, found.Cells, found.Decision) : null;
    }

    private int Cost(int variable, int cell) =>
        cell == _place[variable] || _regions.Space.Variables[variable] is OrderVariable ? 0
        : _regions.Space.Variables[variable] is FieldVariable && _hasValue[variable][cell] ? 1
        : Diagram.Closed;

    /// <summary>A field keeps its cell, and so does the day; a comparison may come out as it likes.</summary>
    private HashSet<int> OpenAt(int variable) =>
        new(_regions.Space.Variables[variable] is OrderVariable order ? Enumerable.Range(0, order.CellCount) : [_place[variable]]);

    private (int[] Cells, Decision Decision)? Try(FieldVariable[] fields, int next, HashSet<int>[] open, ImmutableDictionary<FieldSymbol, object?> changed, ref int tries)
    {
        if (++_steps > MaxSteps)
        {
            return null;
        }

        if (next == fields.Length)
        {
            return tries-- > 0 && Decide(changed) is { } decision ? (fields.Select(f => open[f.Index].First()).ToArray(), decision) : null;
        }

        FieldVariable field = fields[next];
        HashSet<int> before = open[field.Index];
        foreach (int cell in CellsOf(field).Where(c => c != _place[field.Index]))
        {
            // The fields that come after are still free.
            open[field.Index] = [cell];
            if (tries > 0 && ++_steps <= MaxSteps && _diagram.Meets(_target, (v, c) => open[v].Contains(c) || (Array.FindIndex(fields, f => f.Index == v) > next && _hasValue[v][c])))
            {
                foreach (object? value in NearestValues.Of(field.Field, field.Cells[cell], _decision.Values[field.Field]))
                {
                    if (Try(fields, next + 1, open, changed.SetItem(field.Field, value), ref tries) is { } found)
                    {
                        return found;
                    }
                }
            }
        }

        open[field.Index] = before;
        return null;
    }

    /// <summary>The cells of a field, the nearest first: those of an ordered type by their distance, the lower of two before the higher.</summary>
    private IEnumerable<int> CellsOf(FieldVariable field) => Enumerable.Range(0, field.CellCount)
        .Where(c => _hasValue[field.Index][c])
        .OrderBy(c => Coordinate.Has(field.Field.Type) ? Math.Abs(c - _place[field.Index]) : c);

    /// <summary>What the policy decides about the changed case, if it is the verdict; null where it is another, or none.</summary>
    private Decision? Decide(ImmutableDictionary<FieldSymbol, object?> changed)
    {
        ImmutableDictionary<FieldSymbol, object?> inputs = _decision.Values.Where(v => v.Key.Kind == FieldKind.Input).ToImmutableDictionary().SetItems(changed);
        try
        {
            return _evaluator.Decide(_regions.Request, inputs, _decision.On) is { Gap: null } decision && decision.Verdict == _wanted ? decision : null;
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            // No decision is made of a case past what arithmetic holds: it is no answer.
            return null;
        }
    }

    private CaseChange Described(FieldVariable[] fields, int[] cells, Decision decision)
    {
        HashSet<int>[] open = _place.Select((_, variable) => OpenAt(variable)).ToArray();
        for (int i = 0; i < fields.Length; i++)
        {
            open[fields[i].Index] = [cells[i]];
        }

        // Where only a comparison makes it so, nothing beside the value itself is said to do.
        bool isClaimed = Covers(open);
        for (int i = 0; i < fields.Length && isClaimed; i++)
        {
            Widen(fields[i], cells[i], open);
        }

        return new CaseChange(
            fields.Select(f =>
            {
                object? nearest = decision.Values[f.Field];
                ImmutableArray<int> values = open[f.Index].OrderBy(c => c).ToImmutableArray();
                string words = isClaimed ? CellWords.Of(f, values) : Words.Value(f.Field.Type, nearest);
                return new FieldChange(f.Field, _decision.Values[f.Field], nearest, values.Select(c => f.Cells[c]).ToImmutableArray(), words);
            }).ToImmutableArray(),
            decision);
    }

    /// <summary>Takes in further cells of a field for which the verdict is the same, whichever open cells the other fields are in: neighbours of an ordered type, any of another.</summary>
    private void Widen(FieldVariable field, int cell, HashSet<int>[] open)
    {
        bool isOrdered = Coordinate.Has(field.Field.Type);
        foreach (IEnumerable<int> way in new[] { Enumerable.Range(cell + 1, field.CellCount - cell - 1), Enumerable.Range(0, cell).Reverse() })
        {
            foreach (int next in way)
            {
                bool isAlone = isOrdered && (field.Cells[next].IsUnknown || field.Cells[cell].IsUnknown);
                bool joins = !isAlone && open[field.Index].Add(next) && Covers(open);
                if (!joins)
                {
                    if (!isAlone)
                    {
                        open[field.Index].Remove(next);
                    }

                    if (isOrdered)
                    {
                        break;
                    }
                }
            }
        }
    }

    private bool Covers(HashSet<int>[] open) => _diagram.Covers(_claimed, (v, c) => open[v].Contains(c));
}
