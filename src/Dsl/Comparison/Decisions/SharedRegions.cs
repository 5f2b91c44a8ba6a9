using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>The regions of two versions of a request in one diagram, and cases that show where they differ.</summary>
internal sealed class SharedRegions
{
    /// <summary>The most parts of a set in which a case is looked for.</summary>
    private const int MaxParts = 12;

    /// <summary>The most cases that are tried in each part.</summary>
    private const int MaxTries = 50;

    private readonly SharedSpace _space;
    private readonly QuestionLimits _limits;
    private readonly SharedSets _sets;
    private readonly Evaluator _evaluator;
    private readonly CasePlace _beforePlace;
    private readonly CasePlace _afterPlace;
    private readonly WitnessFinder _witnesses;
    private readonly WitnessFinder _oldWitnesses;
    private int _feasible;

    public SharedRegions(SharedSpace space, MeaningKey beforeKeys, MeaningKey afterKeys, TimeZoneSource? zones, QuestionLimits limits)
    {
        _space = space;
        _limits = limits;
        var diagram = new Diagram(space.After.Variables.Select(v => v.CellCount).ToArray(), limits.Nodes);
        _sets = new SharedSets(diagram, new VersionRegions(space.Before, diagram, beforeKeys), new VersionRegions(space.After, diagram, afterKeys));
        _evaluator = new Evaluator(zones);
        var calendars = new CalendarSource(zones);
        _beforePlace = new CasePlace(space.Before, calendars);
        _afterPlace = new CasePlace(space.After, calendars);
        _witnesses = new WitnessFinder(space.After, diagram, _evaluator, calendars);
        _oldWitnesses = new WitnessFinder(space.Before, diagram, _evaluator, calendars);
        _feasible = Ask(
            sets => (int?)diagram.And(diagram.And(sets.Before.Feasible(), sets.After.Feasible()), new SharedOrders(space, beforeKeys, afterKeys).Feasible(sets)), out _) ?? Diagram.All;
    }

    /// <summary>The request in the old version.</summary>
    public RequestSymbol Before => _space.Before.Request;

    /// <summary>The request in the new version.</summary>
    public RequestSymbol After => _space.After.Request;

    /// <summary>The cases of a set that no comparison rules out.</summary>
    public int Feasible(int set)
    {
        int possible = Ask(sets => (int?)sets.Diagram.And(set, _feasible), out string? why) ?? set;

        // What did not fit once is not asked again: it only narrows where one looks for cases.
        _feasible = why is null ? _feasible : Diagram.All;
        return possible;
    }

    /// <summary>Asks something that may cost too much; null where it did, and <paramref name="why"/> says how. Nothing else gives the sets away.</summary>
    public T? Ask<T>(Func<SharedSets, T?> question, out string? why)
    {
        int mark = _sets.Diagram.NodeCount;
        try
        {
            why = null;
            int variables = _sets.Diagram.VariableCount;
            return variables > _limits.Variables
                ? throw new UndecidedException($"The request has {variables} fields and comparisons; {_limits.Variables} is the most.")
                : question(_sets);
        }
        catch (Exception e) when (e is UndecidedException or OverflowException)
        {
            _sets.Diagram.TakeBack(mark);
            _sets.Before.Forget(mark);
            _sets.After.Forget(mark);
            why = e is UndecidedException ? e.Message : "Its sums are more than arithmetic holds.";
            return default;
        }
    }

    /// <summary>Whether a case that both versions have decided lies in a set.</summary>
    public bool Contains(int set, Decision before, Decision after)
    {
        int[] cells = _afterPlace.Of(after);
        int[] olds = _beforePlace.Of(before);
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = _space.After.Variables[i] is ForeignVariable ? olds[i] : cells[i];
        }

        return _sets.Diagram.Contains(set, cells);
    }

    /// <summary>Whether a field says something about the cases of a set.</summary>
    public bool Tells(int set, FieldSymbol field) => Ask(sets => (bool?)(sets.Diagram.Forget(set, _space.After.Of(field).Index) != set), out _) != false;

    /// <summary>The least surprising case of some sets that shows what is asked in both versions; null where none was found.</summary>
    public ChangeWitness? Find(SharedSets shared, IReadOnlyCollection<int> sets, Func<Decision, Decision, bool> shows)
    {
        int set = shared.Diagram.Union(sets.ToArray());
        int[] parts = Parts(shared.Diagram, Relaxed(shared.Diagram, set), sets).Take(MaxParts).ToArray();

        // Each version looks for cases beside its own comparisons; what one does not find, the other may.
        return Find(_witnesses, d => _space.Translated(d.Values), Before, (after, before) => new ChangeWitness(before, after))
            ?? Find(_oldWitnesses, d => _space.TranslatedBack(d.Values), After, (before, after) => new ChangeWitness(before, after));

        ChangeWitness? Find(WitnessFinder finder, Func<Decision, ImmutableDictionary<FieldSymbol, object?>> translated, RequestSymbol request, Func<Witness, Witness, ChangeWitness> pair)
        {
            foreach (int part in parts)
            {
                ChangeWitness? shown = null;
                finder.Find(part, decision =>
                {
                    ImmutableDictionary<FieldSymbol, object?> inputs = translated(decision);
                    ChangeWitness both = pair(
                        new Witness(decision.Values.Where(v => v.Key.Kind == FieldKind.Input).ToImmutableDictionary(v => v.Key, v => v.Value), decision),
                        new Witness(inputs, _evaluator.DecideByAllRules(request, inputs)));
                    shown = Contains(set, both.Before.Decision, both.After.Decision) && shows(both.Before.Decision, both.After.Decision) ? both : null;
                    return shown is not null;
                }, MaxTries);
                if (shown is not null)
                {
                    return shown;
                }
            }

            return null;
        }
    }

    /// <summary>
    /// The set with its comparisons forgotten, and with what only the old version knows: how they come out is looked at once a case is
    /// decided, because most ways in which they could come out together are of no case.
    /// </summary>
    private int Relaxed(Diagram diagram, int set) => diagram.ForgetFrom(set, _space.Fields.Length);

    /// <summary>The whole, each of its parts, then what lies in each cell of a field: the pick of the whole may be a case that cannot be.</summary>
    private IEnumerable<int> Parts(Diagram diagram, int set, IReadOnlyCollection<int> sets)
    {
        yield return set;
        foreach (int part in sets.Count > 1 ? sets.Take(MaxParts / 2) : [])
        {
            yield return Relaxed(diagram, part);
        }

        foreach (CaseVariable variable in _space.After.Variables.OfType<FieldVariable>())
        {
            bool[] cells = diagram.Projection(set, variable.Index);
            for (int cell = 0; cell < cells.Length && cells.Count(c => c) > 1; cell++)
            {
                if (cells[cell])
                {
                    int at = cell;
                    yield return diagram.And(set, diagram.Test(variable.Index, c => c == at));
                }
            }
        }
    }
}
