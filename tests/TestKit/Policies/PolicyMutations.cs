using System.Text.RegularExpressions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.TestKit.Policies;

/// <summary>Small edits of a policy that may change what it means, by number: the same draft and number give the same edit.</summary>
public static partial class PolicyMutations
{
    private static readonly TypeKind[] Literals = [TypeKind.Count, TypeKind.Money, TypeKind.Percent, TypeKind.Duration, TypeKind.Date, TypeKind.Time];

    /// <summary>The draft with one to three edits.</summary>
    public static PolicyDraft Mutated(PolicyDraft draft, ulong seed, int number)
    {
        var random = new SeededRandom(seed, number);
        for (int i = random.Between(1, 3); i > 0; i--)
        {
            draft = Edited(draft, random);
        }

        return draft;
    }

    private static PolicyDraft Edited(PolicyDraft draft, SeededRandom random)
    {
        int rule = draft.Rules.Count == 0 ? -1 : random.Below(draft.Rules.Count);
        return random.Below(10) switch
        {
            0 when rule >= 0 => draft with { Rules = [.. draft.Rules.Where((_, i) => i != rule)] },
            1 when rule >= 0 => WithRule(r => r with { Body = Verdicts().Replace(r.Body, m => random.Chance(0.5) ? m.Value : m.Value == "deny" ? "allow" : "deny") }),
            2 when rule >= 0 => WithRule(r => r with { Body = Exceptions().Replace(r.Body, string.Empty, 1) }),
            3 when rule >= 0 => WithRule(r => r with { When = r.When is null ? null : Joins().Replace(r.When, m => m.Value == " and " ? " or " : " and ", 1) }),
            4 => PolicyRewrites.Split(draft),
            5 => draft with { Head = Literal(draft.Head, random) },
            6 when draft.Tables.Count > 0 => draft with { Tables = [.. draft.Tables.Select(t => Literal(t, random))] },
            < 9 when rule >= 0 => WithRule(r => r with { When = r.When is null ? null : Literal(r.When, random), Body = Literal(r.Body, random) }),
            _ => draft with { Head = Hits().Replace(draft.Head, m => random.Pick<string>([" using first", " using unique", m.Value]), 1) },
        };

        PolicyDraft WithRule(Func<RuleDraft, RuleDraft> edit) => draft with { Rules = [.. draft.Rules.Select((r, i) => i == rule ? edit(r) : r)] };
    }

    /// <summary>One literal in the place of another of its kind.</summary>
    private static string Literal(string text, SeededRandom random)
    {
        TypeKind kind = random.Pick(Literals);
        IReadOnlyList<string> words = PolicyWords.Of(kind);
        string old = random.Pick(words);
        var places = new List<int>();
        for (int at = text.IndexOf(old, StringComparison.Ordinal); at >= 0; at = text.IndexOf(old, at + 1, StringComparison.Ordinal))
        {
            bool isWhole = (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '-' or ':'))
                && (at + old.Length == text.Length || !(char.IsLetterOrDigit(text[at + old.Length]) || text[at + old.Length] is '.' or '-' or ':' or '%'));
            if (isWhole)
            {
                places.Add(at);
            }
        }

        if (places.Count == 0)
        {
            return text;
        }

        int place = random.Pick(places);
        return text[..place] + random.Pick(words) + text[(place + old.Length)..];
    }

    [GeneratedRegex(@"\b(deny|allow)\b")]
    private static partial Regex Verdicts();

    [GeneratedRegex(@"^ +except [^{}]*\n", RegexOptions.Multiline)]
    private static partial Regex Exceptions();

    [GeneratedRegex(" (and|or) ")]
    private static partial Regex Joins();

    [GeneratedRegex(" using (max|min|sum|first)")]
    private static partial Regex Hits();
}
