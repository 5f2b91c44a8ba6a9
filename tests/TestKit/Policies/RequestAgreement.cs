using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Generated;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.TestKit.Policies;

/// <summary>Decides cases of one request in every engine.</summary>
internal sealed class RequestAgreement
{
    private static readonly DateOnly[] Days = [new(2025, 12, 31), new(2026, 1, 1), new(2026, 6, 3), new(2026, 12, 25), new(2026, 12, 26)];

    private readonly PolicyAgreement owner;
    private readonly int number;
    private readonly string text;
    private readonly RequestSymbol request;
    private readonly GeneratedPolicies generated;
    private readonly RequestRegions regions;
    private readonly Evaluator evaluator = new(PolicyAgreement.Zone);
    private readonly CSharpNames names;
    private readonly bool canDecide;

    public RequestAgreement(PolicyAgreement owner, int number, string text, RequestSymbol request, GeneratedPolicies generated)
    {
        this.owner = owner;
        this.number = number;
        this.text = text;
        this.request = request;
        this.generated = generated;

        // With a small budget some questions are given up, and the answers to the others must not suffer.
        regions = RequestRegions.Of(request, PolicyAgreement.Zone, new QuestionLimits(Nodes: (number % 5) switch { 0 => 60, 1 => 400, _ => 200_000 }));
        names = CSharpNames.Of(request.Policy);
        canDecide = request.Fields.All(f => f.Kind != FieldKind.Output || f.IsOptional || f.Default is not null || regions.GiversOf(f) is not { Count: 0 });
    }

    /// <summary>Decides cases of a seed.</summary>
    public void Check(ulong seed, int count)
    {
        var cases = new RequestInputs(seed, regions.Space);
        var random = new SeededRandom(seed, 1);
        bool isDated = regions.Space.Day is not null;
        DateOnly[] days = [.. Days.Concat(regions.Space.Day?.FirstDays.Select(DateOnly.FromDateTime) ?? []).Where(IsInForce)];
        for (int i = 0; i < count; i++)
        {
            Dictionary<FieldSymbol, object?> inputs = cases.Next();
            foreach (FieldSymbol field in request.Fields.Where(f => f.Default is not null && random.Chance(0.1)))
            {
                inputs.Remove(field);
            }

            DateOnly? on = isDated ? random.Pick(days) : null;
            Compare(inputs, on, asksWhyNot: i % 25 == 0);
            owner.Counts.Inputs++;
        }

        owner.Counts.Undecided += regions.Undecided.Count;
    }

    private bool IsInForce(DateOnly day) =>
        day.ToDateTime(TimeOnly.MinValue) is var date && date >= (request.Policy.EffectiveFrom ?? DateTime.MinValue) && date <= (request.Policy.EffectiveUntil ?? DateTime.MaxValue);

    private void Compare(Dictionary<FieldSymbol, object?> inputs, DateOnly? on, bool asksWhyNot)
    {
        (Decision? decision, Exception? evaluated) = Try(() => evaluator.Decide(request, inputs, on?.ToDateTime(TimeOnly.MinValue)));
        if (!canDecide)
        {
            // Of a request with an output that nothing gives, no decision is generated: the gap is an error of the build.
            Place(decision, inputs, on);
            return;
        }

        (GeneratedDecision? code, Exception? ran) = Try(() => generated.Decide(request, inputs, on));
        bool isGap = ran is InvalidOperationException;
        bool isOverflow = ran is not null && !isGap;
        string? difference = null;
        if (evaluated is not null || isOverflow)
        {
            // Neither promises to compute what nobody reads, so that one of them may go past what arithmetic holds alone.
            owner.Counts.Overflows += evaluated is not null && isOverflow ? 1 : 0;
            owner.Counts.OneSidedOverflows += evaluated is null || !isOverflow ? 1 : 0;
        }
        else if (decision!.Gap is { } gap)
        {
            owner.Counts.Gaps += isGap ? 1 : 0;
            difference = isGap ? null : $"evaluator: nothing gives {gap.Name}, C#: {code!.Verdict}";
        }
        else
        {
            difference = code is null ? $"evaluator: {decision.Verdict}, C#: {ran!.Message}" : Difference(decision, code);
        }

        if (difference is not null)
        {
            Report("decisions", difference, inputs, on);
        }

        if (code is not null && decision is { Gap: null })
        {
            (object asked, object decided) = generated.Objects(request, inputs, on);
            owner.Counts.RoundTrips++;
            if (JsonAgreement.Difference(asked, decided, decision) is { } misread)
            {
                Report("JSON", misread, inputs, on);
            }
        }

        Explain(decision, code, ran, inputs, on);
        if (asksWhyNot && code is not null && decision is { Gap: null })
        {
            WhyNots(decision, inputs, on);
        }
        Place(decision, inputs, on);
    }

    /// <summary>The trace says what the evaluator does; it looks at less than a decision computes, so it throws only where that does.</summary>
    private void Explain(Decision? decision, GeneratedDecision? code, Exception? ran, Dictionary<FieldSymbol, object?> inputs, DateOnly? on)
    {
        (DecisionTrace? trace, Exception? thrown) = Try(() => generated.Explain(request, inputs, on));
        if (thrown is not null && ran is null)
        {
            Report("trace", $"C# decides {code!.Verdict}, and does not explain it: {thrown.Message}", inputs, on);
        }

        if (trace is not null && decision is { Gap: null })
        {
            owner.Counts.Explained++;
            if (TraceAgreement.Difference(decision, trace) is { } difference)
            {
                Report("trace", difference + "\n" + trace, inputs, on);
            }
        }
    }

    /// <summary>Where the diagrams are exact, trying the values that stand for others finds the same fields, as far as it looks.</summary>
    private void WhyNots(Decision decision, Dictionary<FieldSymbol, object?> inputs, DateOnly? on)
    {
        foreach (Verdict wanted in Enum.GetValues<Verdict>())
        {
            if (WhyNot.Of(regions, evaluator, decision, wanted, most: int.MaxValue) is { IsExact: true } why
                && generated.WhyNot(request, inputs, wanted, on) is { } tried)
            {
                owner.Counts.WhyNots++;
                string[] expected = why.Fewest is > WhyNotSearch.MaxFields ? [] : [.. why.Changes.Select(c => string.Join(",", c.Fields.Select(f => f.Field.Name)))];
                if (!expected.ToHashSet().SetEquals(tried))
                {
                    Report("why not", $"{wanted} by the diagram: {string.Join(" | ", expected)}, by trying: {string.Join(" | ", tried)}", inputs, on);
                }
            }
        }
    }

    private void Place(Decision? decision, Dictionary<FieldSymbol, object?> inputs, DateOnly? on)
    {
        if (decision is not null)
        {
            owner.Counts.Placed++;
            if (Misplaced(decision) is { } misplaced)
            {
                Report("regions", misplaced, inputs, on);
            }
        }
    }

    /// <summary>What happens; only what arithmetic cannot hold, and gaps, may be thrown.</summary>
    private static (T? Result, Exception? Thrown) Try<T>(Func<T> decide)
        where T : class
    {
        try
        {
            return (decide(), null);
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException || (e is InvalidOperationException && e.Message.StartsWith("No rule or table of", StringComparison.Ordinal)))
        {
            return (null, e);
        }
    }

    private string? Difference(Decision decision, GeneratedDecision code)
    {
        string decidedBy = decision.DecidedBy is { } clause ? names[clause] : "None";
        if (decision.Verdict != code.Verdict || decidedBy != code.DecidedBy)
        {
            return $"evaluator: {decision.Verdict} by {decidedBy}, C#: {code.Verdict} by {code.DecidedBy}";
        }

        if (decision.Reason != code.Reason)
        {
            return $"evaluator says '{decision.Reason}', C# '{code.Reason}'";
        }

        if (!decision.Approvers.Select(r => names[r]).ToHashSet().SetEquals(code.Approvers))
        {
            return $"evaluator: approved by {string.Join(", ", decision.Approvers.Select(r => r.Name))}, C#: {string.Join(", ", code.Approvers)}";
        }

        if (!decision.MayBeBentBy.Select(r => names[r]).ToHashSet().SetEquals(code.MayBeBentBy))
        {
            return $"evaluator: bent by {string.Join(", ", decision.MayBeBentBy.Select(r => r.Name))}, C#: {string.Join(", ", code.MayBeBentBy)}";
        }

        foreach ((string name, object? given) in code.Outputs)
        {
            object? expected = decision.Values[request.Fields.First(f => f.Name == name)];
            expected = expected is Symbol symbol ? symbol.Name : expected;
            if (!(expected is null ? given is null : given is not null && ValueOrder.Same(expected, given)))
            {
                return $"evaluator: {name} is {expected ?? "unknown"}, C#: {given ?? "unknown"}";
            }
        }

        return null;
    }

    /// <summary>Where a case lies by the regions, against what became of each clause and row.</summary>
    private string? Misplaced(Decision decision)
    {
        if (regions.Ask(request, sets => (bool?)regions.Contains(sets.Feasible, decision)) == false)
        {
            return "the case is said not to be possible";
        }

        foreach (RuleOutcome rule in decision.Rules)
        {
            foreach (ClauseSymbol clause in rule.Body.Root.WithExceptions())
            {
                ClauseTrial? trial = rule.Tried.FirstOrDefault(t => t.Clause == clause);
                if (regions.Of(rule.Body, clause) is not { } region)
                {
                    continue;
                }

                if ((Wrong(region.Tried, trial is not null, "is tried") ?? Wrong(region.Applies, trial is { Held: true }, "applies") ?? Wrong(region.Stands, rule.Applied == clause, "stands")) is { } wrong)
                {
                    return $"rule {rule.Body.Rule.Name}, clause {clause.Name} {wrong}";
                }

                if (rule.Applied == clause && regions.IsEmpty(region.Stands, clause) == true)
                {
                    return $"rule {rule.Body.Rule.Name}, clause {clause.Name} stands, and no case of it is said to be possible";
                }
            }
        }

        foreach (TableOutcome table in decision.Tables)
        {
            foreach (RowSymbol row in table.Body.Rows)
            {
                if (regions.Of(table.Body, row) is { } region && Wrong(region.Stands, table.Row == row, "stands") is { } wrong)
                {
                    return $"table {table.Body.Table.Name}, row {row.Name} {wrong}";
                }
            }
        }

        return null;

        string? Wrong(int region, bool really, string what) =>
            regions.Contains(region, decision) == really ? null
                : $"{what} by the {(really ? "evaluator" : "regions")} alone";
    }

    private void Report(string kind, string detail, Dictionary<FieldSymbol, object?> inputs, DateOnly? on)
    {
        string given = string.Join(", ", inputs.Select(p => $"{p.Key.Name} {(p.Value is Symbol s ? s.Name : p.Value is DateTime d ? d.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : p.Value ?? "unknown")}"));
        owner.Disagreements.Add(new Disagreement(number, kind, $"{request.Name} given {given}{(on is null ? string.Empty : $" on {on:O}")}: {detail}", text));
    }
}
