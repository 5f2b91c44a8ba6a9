using PolicyLint.Dsl.Comparison;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Dsl.Tests.Comparison;

/// <summary>Two versions of a request, their comparison, and the evaluator to hold it against.</summary>
internal sealed class ComparedRequest
{
    private readonly Evaluator evaluator = new(PolicyAgreement.Zone);
    private readonly RequestSymbol before;
    private readonly RequestSymbol after;

    private ComparedRequest(RequestSymbol before, RequestSymbol after, SharedSpace space, RequestComparison comparison)
    {
        this.before = before;
        this.after = after;
        Space = space;
        Comparison = comparison;
    }

    public SharedSpace Space { get; }

    public RequestComparison Comparison { get; }

    /// <summary>Null where the versions have no case in common.</summary>
    public static ComparedRequest? Of(RequestSymbol before, RequestSymbol after, int budget) =>
        SharedSpace.Of(before, after, new MeaningKey(before), new MeaningKey(after), out _) is { } space
            ? new ComparedRequest(before, after, space, RequestComparison.Of(before, after, PolicyAgreement.Zone, new QuestionLimits(Nodes: budget), out _)!)
            : null;

    /// <summary>What of a decision a caller can tell.</summary>
    public static string Outcome(Decision decision) => decision.Gap is not null ? "none" : decision.Verdict
        + (decision.Verdict == Verdict.Refer ? " to " + string.Join(", ", decision.Approvers.Select(a => a.Name).Order(StringComparer.Ordinal)) : "")
        + "; " + string.Join(", ", decision.Values.Where(v => v.Key.Kind is FieldKind.Output or FieldKind.Formula).OrderBy(v => v.Key.Name, StringComparer.Ordinal).Select(v => v.Key.Name + " " + Value(v.Value)));

    /// <summary>A case in every cell, where comparisons are decided by cells alone and there are few enough; null otherwise.</summary>
    public IReadOnlyList<Dictionary<FieldSymbol, object?>>? Cells(int most)
    {
        CaseVariable[] variables = [.. Space.After.Variables];
        if (Space.After.CellCount > most || variables.Concat(Space.Before.Variables).Any(v => v is OrderVariable))
        {
            return null;
        }

        List<Dictionary<FieldSymbol, object?>> cases = [[]];
        foreach (FieldVariable field in variables.OfType<FieldVariable>())
        {
            object?[] values = [.. field.Cells.SelectMany(c => RequestInputs.TryRepresent(field.Field, c, out object? value) ? new[] { value } : [])];
            cases = [.. cases.SelectMany(c => values.Select(v => new Dictionary<FieldSymbol, object?>(c) { [field.Field] = v }))];
        }

        return cases;
    }

    /// <summary>The case decided by both versions; null where arithmetic does not hold it.</summary>
    public (Decision Before, Decision After)? Decide(Dictionary<FieldSymbol, object?> given)
    {
        try
        {
            return (evaluator.DecideByAllRules(before, Space.Translated(given)), evaluator.DecideByAllRules(after, given));
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public bool Differ((Decision Before, Decision After) pair) => Outcomes(pair).Any(o => o.Differs);

    /// <summary>Holds a case against the groups; yes where it differs in something that was left undecided.</summary>
    public bool Check((Decision Before, Decision After) pair, Action<string> fail)
    {
        DecisionGroup[] groups = [.. Comparison.Groups.Where(g => Comparison.Contains(g, pair.Before, pair.After))];
        bool isExcused = false;
        foreach ((string what, bool differs, Func<DecisionGroup, bool> isAbout) in Outcomes(pair))
        {
            if (!differs || groups.Any(g => isAbout(g) && g.IsShownBy(pair.Before, pair.After)))
            {
                continue;
            }

            if (Comparison.Undecided.Any(u => u.Reason.Contains("nodes") || u.Reason.Contains("sums")))
            {
                isExcused = true;
                continue;
            }

            fail($"{what}: {Outcome(pair.Before)} -> {Outcome(pair.After)} given {Given(pair.After)} lies in no group of {string.Join(" | ", Comparison.Groups)}");
        }

        // Where nothing but cells decides, a group holds only what did change.
        foreach (DecisionGroup group in groups.Where(g => g is VerdictGroup or OutputGroup { Sign: not 0 }))
        {
            if (!group.IsShownBy(pair.Before, pair.After))
            {
                fail($"{group} does not hold for {Outcome(pair.Before)} -> {Outcome(pair.After)} given {Given(pair.After)}");
            }
        }

        return isExcused;
    }

    private IEnumerable<(string What, bool Differs, Func<DecisionGroup, bool> IsAbout)> Outcomes((Decision Before, Decision After) pair)
    {
        yield return ("gap", pair.Before.Gap is null != pair.After.Gap is null, g => g is GapGroup);
        yield return ("verdict", VerdictGroup.DirectionOf(pair.Before, pair.After) is not null, g => g is VerdictGroup);
        foreach (FieldSymbol output in after.Fields.Where(f => f.Kind is FieldKind.Output or FieldKind.Formula))
        {
            bool isBoth = before.Fields.FirstOrDefault(f => f.Name == output.Name) is { } old && old.Kind is FieldKind.Output or FieldKind.Formula && old.Type.Kind == output.Type.Kind;
            yield return (output.Name, isBoth && OutputGroup.Differ(pair.Before, pair.After, before.Fields.First(f => f.Name == output.Name), output), g => g is OutputGroup o && o.NewOutput == output);
        }
    }

    private static string Given(Decision decision) => string.Join(", ", decision.Values.Where(v => v.Key.Kind == FieldKind.Input).Select(v => v.Key.Name + " " + Value(v.Value)));

    private static string Value(object? value) => value is null ? "unknown" : MeaningKey.OfValue(value);
}
