namespace PolicyLint.TestKit.Policies;

/// <summary>Other ways to write a policy that decide every case in the same way.</summary>
public static class PolicyRewrites
{
    /// <summary>Each condition twice.</summary>
    public static PolicyDraft WithRedundantConjuncts(PolicyDraft draft) =>
        draft with { Rules = [.. draft.Rules.Select(r => r with { When = r.When is null ? null : $"({r.When}) and ({r.When})" })] };

    /// <summary>The rules that give verdicts alone first, the last of them first.</summary>
    public static PolicyDraft InAnotherOrder(PolicyDraft draft) =>
        draft with { Rules = [.. draft.Rules.Where(r => r.IsVerdictOnly).Reverse(), .. draft.Rules.Where(r => !r.IsVerdictOnly)] };

    /// <summary>Rules about <c>a or b</c> as a rule about <c>a</c> and a rule about <c>b</c>, where they give nothing and nobody bends them.</summary>
    public static PolicyDraft Split(PolicyDraft draft) => draft with { Rules = [.. draft.Rules.SelectMany(r => Halves(draft, r))] };

    private static RuleDraft[] Halves(PolicyDraft draft, RuleDraft rule)
    {
        string[] parts = rule.When is null || !rule.IsVerdictOnly || draft.Head.Contains("bend " + rule.Name + "\n") || draft.Head.Contains("bend " + rule.Name + " ") ? [] : TopLevelParts(rule.When);
        return parts.Length < 2 ? [rule] : [.. parts.Select((p, i) => rule with { Name = rule.Name + (char)('a' + i), When = p })];
    }

    private static string[] TopLevelParts(string condition)
    {
        var parts = new List<string>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < condition.Length; i++)
        {
            depth += condition[i] == '(' ? 1 : condition[i] == ')' ? -1 : 0;
            if (depth == 0 && string.CompareOrdinal(condition, i, " or ", 0, 4) == 0)
            {
                parts.Add(condition[start..i]);
                start = i + 4;
            }
        }

        parts.Add(condition[start..]);
        return [.. parts];
    }
}
