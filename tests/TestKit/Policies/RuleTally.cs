using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.TestKit.Policies;

/// <summary>In how many of some cases each clause of a rule applies and stands.</summary>
internal sealed class RuleTally
{
    private readonly RuleBody body;
    private readonly Dictionary<ClauseSymbol, int> applies = new();
    private readonly Dictionary<ClauseSymbol, int> stands = new();
    private readonly HashSet<(ClauseSymbol, ClauseSymbol)> overlaps = [];
    private readonly bool isEverInForce;

    public RuleTally(RuleBody body, RequestRegions regions, Decision[] decisions)
    {
        this.body = body;
        foreach (ClauseSymbol clause in body.Root.WithExceptions())
        {
            applies[clause] = stands[clause] = 0;
        }

        foreach (Decision decision in decisions)
        {
            if (decision.Rules.FirstOrDefault(r => r.Body == body) is not { } outcome)
            {
                continue;
            }

            isEverInForce |= outcome.IsInForce;
            foreach (ClauseTrial trial in outcome.Tried.Where(t => t.Held))
            {
                applies[trial.Clause]++;
                Overlaps(trial.Clause, decision, regions);
            }

            if (outcome.Applied is { } applied)
            {
                stands[applied]++;
            }
        }
    }

    /// <summary>How often each rule about clauses has something to say.</summary>
    public IEnumerable<(string Code, int Count)> Claims()
    {
        ClauseSymbol[] clauses = [.. body.Root.WithExceptions()];
        yield return ("SVP2003", applies[body.Root] == 0 && (!isEverInForce || body.Root.Condition is not (null or ConstantExpression)) ? 1 : 0);
        yield return ("SVP2004", clauses.Count(c => c.Parent is not null && c.Condition is not ConstantExpression && applies[c.Parent] > 0 && applies[c] == 0));
        yield return ("SVP2005", clauses.Count(c => applies[c] > 0 && stands[c] == 0));
        yield return ("SVP2006", body.Rule.ExceptionsInOrder ? 0 : clauses.Sum(c => c.Exceptions.Count(later =>
            applies[later] > 0 && c.Exceptions.TakeWhile(e => e != later).Any(earlier => overlaps.Contains((earlier, later)) && !DoSame(earlier, later)))));
    }

    /// <summary>Shares that differ from what the regions say.</summary>
    public IEnumerable<string> Against(RequestRegions regions, int total)
    {
        foreach (ClauseSymbol clause in body.Root.WithExceptions())
        {
            if (regions.Of(body, clause) is { } region)
            {
                double said = regions.Share(region.Applies) * total;
                double saidStands = regions.Share(region.Stands) * total;
                if (Math.Abs(said - applies[clause]) > 1e-6 || Math.Abs(saidStands - stands[clause]) > 1e-6)
                {
                    yield return $"rule {body.Rule.Name}, clause {clause.Name} applies in {said} of {total} cells and stands in {saidStands}, by enumeration in {applies[clause]} and {stands[clause]}";
                }
            }
        }
    }

    /// <summary>An exception that applies hides those after it; whether they hold as well, their conditions say.</summary>
    private void Overlaps(ClauseSymbol earlier, Decision decision, RequestRegions regions)
    {
        if (earlier.Parent is not { } parent)
        {
            return;
        }

        foreach (ClauseSymbol later in parent.Exceptions.SkipWhile(e => e != earlier).Skip(1))
        {
            if (!overlaps.Contains((earlier, later)) && regions.ValueAt(later.Condition!, decision) is true)
            {
                overlaps.Add((earlier, later));
            }
        }
    }

    private static bool DoSame(ClauseSymbol a, ClauseSymbol b) => a.Exceptions.IsEmpty && b.Exceptions.IsEmpty && Key(a) == Key(b);

    private static string Key(ClauseSymbol clause) => string.Join(";", clause.Effects.Select(e => e switch
    {
        VerdictEffect { Verdict: Verdict.Allow } => string.Empty,
        VerdictEffect verdict => verdict.Verdict + " " + verdict.Role?.Name,
        OutputEffect output => output.Output.Name + " = " + clause.Tree.TextOf(output.Value.Syntax),
        _ => string.Empty,
    }).Where(k => k.Length > 0).Order(StringComparer.Ordinal));
}
