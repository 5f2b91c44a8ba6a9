using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// Finds a concrete case of a set that shows what it is said to show, the least surprising first: defaults where the set allows them,
/// values just beyond a boundary elsewhere. Every case is decided by the evaluator before it is handed out.
/// </summary>
internal sealed class WitnessFinder
{
    /// <summary>The most cases tried; a set of which all fail (its comparisons may contradict each other) has no witness.</summary>
    private const int MaxTries = 200;

    private const int BlockSize = 128;

    private readonly CaseSpace _space;
    private readonly Diagram _diagram;
    private readonly Evaluator _evaluator;
    private readonly CasePlace _place;
    private readonly FieldVariable[] _fields;
    private readonly object?[]?[][] _values;
    private readonly int?[][] _surprises;
    private readonly int[]?[] _bestOfBlocks;

    public WitnessFinder(CaseSpace space, Diagram diagram, Evaluator evaluator, CalendarSource calendars)
    {
        _space = space;
        _diagram = diagram;
        _evaluator = evaluator;
        _place = new CasePlace(space, calendars);
        _fields = space.Variables.OfType<FieldVariable>().ToArray();
        _values = space.Variables.Select(v => new object?[]?[v.CellCount]).ToArray();
        _surprises = space.Variables.Select(v => new int?[v.CellCount]).ToArray();
        _bestOfBlocks = new int[]?[_surprises.Length];
    }

    /// <summary>A case of the set that shows what is asked; null where none was found in so many tries.</summary>
    public Witness? Find(int set, Func<Decision, bool> shows, int tries = MaxTries)
    {
        if (set == Diagram.None)
        {
            return null;
        }

        return Find(_diagram.Pick(set, Surprise, LeastSurprising), shows, place => _diagram.Contains(set, place), tries);
    }

    /// <summary>A case that is in none of some sets and shows what is asked; null where none was found.</summary>
    /// <exception cref="UndecidedException">Looking took more than some number of steps.</exception>
    public Witness? FindOutside(IReadOnlyList<int> sets, Func<Decision, bool> shows, int steps) =>
        _diagram.PickOutside(sets, Surprise, steps) is { } cells
            ? Find(cells, shows, place => !sets.Any(s => _diagram.Contains(s, place)), MaxTries)
            : null;

    private Witness? Find(int[] cells, Func<Decision, bool> shows, Func<int[], bool> isIn, int tries)
    {
        foreach (IReadOnlyDictionary<FieldSymbol, object?> inputs in Candidates(cells).Take(tries))
        {
            if (TryDecide(inputs, _space.Day is { } day ? day.FirstDays[cells[day.Index]] : null, shows) is { } decision && isIn(_place.Of(decision)))
            {
                return new Witness(inputs, decision);
            }
        }

        return null;
    }

    /// <summary>Combinations of the cells' values: the first of each, then one field at a time varied, then two.</summary>
    private IEnumerable<IReadOnlyDictionary<FieldSymbol, object?>> Candidates(int[] cells)
    {
        FieldVariable[] fields = _fields;
        var values = new object?[fields.Length][];
        var first = new object?[fields.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            values[i] = ValuesOf(fields[i], cells[fields[i].Index]);
            if (values[i].Length == 0)
            {
                yield break;
            }

            first[i] = values[i][0];
        }

        yield return Inputs(first);
        bool hasOrders = _space.Variables.Length > fields.Length;
        for (int i = 0; i < fields.Length; i++)
        {
            for (int v = 1; v < values[i].Length; v++)
            {
                yield return Inputs(first, i, values[i][v]);
            }
        }

        for (int i = 0; hasOrders && i < fields.Length; i++)
        {
            // Fields that are compared with each other: try each in the other's place, and beside it.
            foreach (object? value in values[i])
            {
                for (int j = 0; j < fields.Length; j++)
                {
                    if (i != j && fields[i].Field.Type.Kind == fields[j].Field.Type.Kind && value is not null && Coordinate.Has(fields[i].Field.Type))
                    {
                        foreach (object near in Near(fields[j].Field.Type, value))
                        {
                            yield return Inputs(first, i, value, j, near);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The first values, but for one field or two.</summary>
    private Dictionary<FieldSymbol, object?> Inputs(object?[] first, int one = -1, object? itsValue = null, int other = -1, object? othersValue = null)
    {
        var inputs = new Dictionary<FieldSymbol, object?>(first.Length);
        for (int i = 0; i < first.Length; i++)
        {
            inputs.Add(_fields[i].Field, i == other ? othersValue : i == one ? itsValue : first[i]);
        }

        return inputs;
    }

    private static IEnumerable<object> Near(PolicyType type, object value)
    {
        decimal place = Coordinate.Of(value);
        yield return Coordinate.ValueAt(type, place);
        foreach (decimal step in Coordinate.HumanSteps(type).Take(1))
        {
            if (Math.Abs(place) < decimal.MaxValue / 4)
            {
                (decimal? least, decimal? greatest) = Coordinate.Limits(type);
                if (!(place + step > greatest))
                {
                    yield return Coordinate.ValueAt(type, place + step);
                }

                if (!(place - step < least))
                {
                    yield return Coordinate.ValueAt(type, place - step);
                }
            }
        }
    }

    /// <summary>Null where a candidate does not show it, or is no case at all: outside a field's range, or past what arithmetic holds.</summary>
    private Decision? TryDecide(IReadOnlyDictionary<FieldSymbol, object?> inputs, DateTime? on, Func<Decision, bool> shows)
    {
        foreach (KeyValuePair<FieldSymbol, object?> input in inputs)
        {
            bool isBelow = input.Value is { } v && input.Key.From is { } from && ValueOrder.Compare(v, from.Value) < 0;
            bool isAbove = input.Value is { } w && input.Key.To is { } to && ValueOrder.Compare(w, to.Value) > 0;
            if (isBelow || isAbove)
            {
                return null;
            }
        }

        try
        {
            // What is asked may look at values that the decision did not need.
            Decision decision = on is null ? _evaluator.DecideByAllRules(_space.Request, inputs) : _evaluator.Decide(_space.Request, inputs, on);
            return shows(decision) ? decision : null;
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>How surprising a cell is: the default least, the ends of a declared range and what is below zero most.</summary>
    private int Surprise(int variable, int cell) => _surprises[variable][cell] ??= SurpriseOf(variable, cell);

    /// <summary>The least surprising of a run of cells, the first of those that are alike. Of whole blocks of cells it is remembered.</summary>
    private int LeastSurprising(int variable, int from, int end)
    {
        int best = from;
        for (int cell = from; cell < end;)
        {
            bool isBlock = cell % BlockSize == 0 && cell + BlockSize <= end;
            int candidate = isBlock ? BestOfBlock(variable, cell / BlockSize) : cell;
            best = Surprise(variable, candidate) < Surprise(variable, best) ? candidate : best;
            cell += isBlock ? BlockSize : 1;
        }

        return best;
    }

    private int BestOfBlock(int variable, int block)
    {
        int[] blocks = _bestOfBlocks[variable] ??= new int[_surprises[variable].Length / BlockSize];
        if (blocks[block] == 0)
        {
            int first = block * BlockSize;
            int best = first;
            for (int cell = first + 1; cell < first + BlockSize; cell++)
            {
                best = Surprise(variable, cell) < Surprise(variable, best) ? cell : best;
            }

            // One more, so that what is not known yet is 0.
            blocks[block] = best + 1;
        }

        return blocks[block] - 1;
    }

    private object?[] ValuesOf(FieldVariable field, int cell) => _values[field.Index][cell] ??= CellValues.Of(field.Field, field.Cells[cell]).ToArray();

    private int SurpriseOf(int variable, int cell)
    {
        if (_space.Variables[variable] is not FieldVariable field)
        {
            return cell;
        }

        Cell at = field.Cells[cell];
        object?[] values = ValuesOf(field, cell);
        if (values.Length == 0)
        {
            // Between two neighbouring minutes there are moments, and no value that could be shown.
            return int.MaxValue;
        }

        if (at.IsUnknown)
        {
            return field.Field.Default is null ? 0 : 3000;
        }

        if (field.Field.Default is { } standard && values[0] is { } value && ValueOrder.Same(value, standard.Value))
        {
            return 0;
        }

        bool isEnd = at.IsPoint && ((field.Field.From is { } f && ValueOrder.Same(at.Value!, f.Value)) || (field.Field.To is { } t && ValueOrder.Same(at.Value!, t.Value)));
        bool isOpen = !at.IsPoint && at.Low is null && Coordinate.Has(field.Field.Type);
        return cell + (isEnd ? 1000 : isOpen ? 2000 : 1);
    }
}
