using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.TestKit.Policies;

/// <summary>
/// What a policy's requests do in every cell of their spaces, by deciding one case of each: the plain way to know what the rules
/// about all cases may claim.
/// </summary>
internal sealed class ClaimEnumeration
{
    private readonly long maxCells;
    private readonly SortedDictionary<string, int> expected = new(StringComparer.Ordinal) { ["SVP2003"] = 0, ["SVP2004"] = 0, ["SVP2005"] = 0, ["SVP2006"] = 0, ["SVP2007"] = 0, ["SVP2008"] = 0 };
    private readonly List<string> differences = [];
    private readonly HashSet<string> vague = [];
    private readonly Dictionary<TableSymbol, HashSet<int>> deadRows = [];
    private bool isWhole = true;

    /// <summary>An enumeration of requests of at most so many cells.</summary>
    public ClaimEnumeration(long maxCells) => this.maxCells = maxCells;

    /// <summary>The requests enumerated.</summary>
    public int Requests { get; private set; }

    /// <summary>The cells decided.</summary>
    public long Cells { get; private set; }

    /// <summary>Decides every cell of a request, where that can be done and says all.</summary>
    public void Add(RequestSymbol request)
    {
        var regions = RequestRegions.Of(request, PolicyAgreement.Zone);
        if (regions.Space.Variables.Any(v => v is OrderVariable) || regions.Space.CellCount > maxCells)
        {
            isWhole = false;
            return;
        }

        Decision[]? decisions = Decide(request, regions.Space);
        if (decisions is null)
        {
            isWhole = false;
            return;
        }

        Requests++;
        Cells += decisions.Length;
        bool hasGaps = decisions.Any(d => d.Gap is not null);
        foreach (RuleBody body in request.Rules)
        {
            var tally = new RuleTally(body, regions, decisions);
            if (!hasGaps)
            {
                differences.AddRange(tally.Against(regions, decisions.Length));
            }
            else
            {
                // A case that ends in a gap says nothing about rules that come after it.
                vague.UnionWith(["SVP2003", "SVP2004", "SVP2005", "SVP2006", "SVP2007"]);
            }

            foreach ((string code, int count) in tally.Claims())
            {
                expected[code] += count;
            }
        }

        if (hasGaps)
        {
            vague.Add("SVP2003");
        }

        AddRows(request, decisions);
        var outputs = new OutputTally(request, regions, decisions);
        expected["SVP2007"] += outputs.Conflicts;
        expected["SVP2008"] += outputs.Gaps;
        if (outputs.HasComputed)
        {
            // Computed values may be the same in one case of a cell and not in the next.
            vague.Add("SVP2007");
        }
    }

    /// <summary>Rows to which no case of any request of their table comes; where there is no other left from one on, that one alone.</summary>
    private void AddRows(RequestSymbol request, Decision[] decisions)
    {
        HashSet<RowSymbol> taken = [.. decisions.SelectMany(d => d.Tables).Select(t => t.Row).OfType<RowSymbol>()];
        foreach (TableBody body in request.Tables)
        {
            RowSymbol[] rows = [.. body.Rows.Where(r => !r.IsOtherwise)];
            HashSet<int> dead = [.. rows.Where(r => !taken.Contains(r)).Select(r => r.Ordinal)];
            dead.IntersectWith(deadRows.GetValueOrDefault(body.Table, dead));
            deadRows[body.Table] = dead;
            if (body == body.Table.Bodies[^1])
            {
                int trailing = rows.Reverse().TakeWhile(r => dead.Contains(r.Ordinal)).Count();
                expected["SVP2003"] += dead.Count - Math.Max(trailing - 1, 0);
            }
        }
    }

    /// <summary>What differs between what was found and what is so.</summary>
    public IEnumerable<string> Against(ImmutableArray<Finding> findings)
    {
        if (findings.Any(f => f.Rule.Code == "SVP2015"))
        {
            // The engine says itself that it has not looked at all.
            yield break;
        }

        foreach (string difference in differences)
        {
            yield return difference;
        }

        foreach ((string code, int count) in expected)
        {
            int found = findings.Count(f => f.Rule.Code == code);
            if (isWhole && found != count && !vague.Contains(code))
            {
                yield return $"{code}: found {found}, by enumeration {count}: {string.Join(" | ", findings.Where(f => f.Rule.Code == code).Select(f => f.Message))}";
            }
        }
    }

    /// <summary>Null where a cell holds no value, or arithmetic goes past what it holds.</summary>
    private static Decision[]? Decide(RequestSymbol request, CaseSpace space)
    {
        FieldVariable[] fields = [.. space.Variables.OfType<FieldVariable>()];
        var values = new object?[fields.Length][];
        for (int i = 0; i < fields.Length; i++)
        {
            values[i] = new object?[fields[i].Cells.Length];
            for (int c = 0; c < values[i].Length; c++)
            {
                if (!RequestInputs.TryRepresent(fields[i].Field, fields[i].Cells[c], out values[i][c]))
                {
                    return null;
                }
            }
        }

        var evaluator = new Evaluator(PolicyAgreement.Zone);
        DateTime?[] days = space.Day is { } day ? [.. day.FirstDays.Select(d => (DateTime?)d)] : [null];
        var at = new int[fields.Length];
        var decisions = new List<Decision>();
        do
        {
            try
            {
                Dictionary<FieldSymbol, object?> inputs = Enumerable.Range(0, fields.Length).ToDictionary(i => fields[i].Field, i => values[i][at[i]]);
                decisions.AddRange(days.Select(on => evaluator.Decide(request, inputs, on)));
            }
            catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
            {
                return null;
            }
        }
        while (Step(at, values));

        return [.. decisions];
    }

    private static bool Step(int[] at, object?[][] values)
    {
        for (int i = at.Length - 1; i >= 0; i--)
        {
            if (++at[i] < values[i].Length)
            {
                return true;
            }

            at[i] = 0;
        }

        return false;
    }
}
