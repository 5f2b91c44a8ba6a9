using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>What a decision about a request can be: about one, or about one of the same shape in several versions of a policy.</summary>
internal sealed class DecisionShape
{
    internal DecisionShape(IReadOnlyList<RequestSymbol> requests)
    {
        CSharpNames names = CSharpNames.Of(requests[0].Policy);
        Type = names.DecisionOf(requests[0]);
        Clauses = names.ClausesOf(requests[0]);
        Requests = requests;
        HasDatedRules = requests.Any(r => r.Rules.Any(b => b.Rule.EffectiveFrom is not null || b.Rule.EffectiveUntil is not null));
        MayRestrict = requests.Any(r => ClausesOf(r).Any(c => VerdictOf(c) != Verdict.Allow));
        MayRefer = requests.Any(r => ClausesOf(r).SelectMany(c => c.Effects).OfType<VerdictEffect>().Any(e => e.Role is not null));
        MayBend = requests.Any(r => r.Policy.RolesInReach.Any(role => role.Discretions.Any(d => IsRestricting(r, d.Rule))));
    }

    /// <summary>The decision's type.</summary>
    internal string Type { get; }

    /// <summary>The enum of its rules and exceptions.</summary>
    internal string Clauses { get; }

    /// <summary>The request in each version.</summary>
    internal IReadOnlyList<RequestSymbol> Requests { get; }

    /// <summary>Whether a rule holds only for a time of its own.</summary>
    internal bool HasDatedRules { get; }

    /// <summary>Whether any clause denies or refers.</summary>
    internal bool MayRestrict { get; }

    /// <summary>Whether any clause refers.</summary>
    internal bool MayRefer { get; }

    /// <summary>Whether a role may bend a rule that denies or refers.</summary>
    internal bool MayBend { get; }

    /// <summary>The verdict that a clause leaves: its strictest; to allow where it names none.</summary>
    internal static Verdict VerdictOf(ClauseSymbol clause) =>
        clause.Effects.OfType<VerdictEffect>().Select(e => e.Verdict).DefaultIfEmpty(Verdict.Allow).Max();

    /// <summary>What the customer is told when a clause decides: the first text of the effect that decides, else of an output that it gives.</summary>
    internal static string? ReasonOf(ClauseSymbol clause)
    {
        Verdict verdict = VerdictOf(clause);
        List<Effect> deciding = clause.Effects.Where(e => e is not VerdictEffect effect || effect.Verdict == verdict).ToList();
        return deciding.OfType<VerdictEffect>().Select(e => e.Text).FirstOrDefault(t => t is not null)
            ?? deciding.Select(e => e.Text).FirstOrDefault(t => t is not null);
    }

    /// <summary>Every clause about a request, in file order.</summary>
    internal static IEnumerable<ClauseSymbol> ClausesOf(RequestSymbol request) => request.Rules.SelectMany(r => r.Root.WithExceptions());

    /// <summary>Each clause once with its identifier, from the latest version that has it, in the order of the enum.</summary>
    internal IEnumerable<(string Name, ClauseSymbol Clause)> MergedClauses()
    {
        var latest = new Dictionary<string, ClauseSymbol>(StringComparer.Ordinal);
        foreach (RequestSymbol request in Requests)
        {
            CSharpNames names = CSharpNames.Of(request.Policy);
            foreach (ClauseSymbol clause in ClausesOf(request).Where(names.Has))
            {
                latest[names[clause]] = clause;
            }
        }

        return SharedShapes.MergedClauses(Requests)!.Select(n => (n, latest[n]));
    }

    private static bool IsRestricting(RequestSymbol request, RuleSymbol? rule) =>
        request.Rules.Any(b => b.Rule == rule && b.Root.WithExceptions().Any(c => VerdictOf(c) != Verdict.Allow));
}
