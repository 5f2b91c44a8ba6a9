using System.Text;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.TestKit.Policies;

/// <summary>A policy in pieces, so that they can be put together in other ways that mean the same.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Head">Everything that rules and tables speak of.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Tables">Its tables, as they are written.</param>
public sealed record PolicyDraft(string Name, string Head, IReadOnlyList<RuleDraft> Rules, IReadOnlyList<string> Tables)
{
    /// <summary>The policy as it is written.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(Head);
            foreach (RuleDraft rule in Rules)
            {
                text.Append(rule.Text);
            }

            return text.AppendJoin(string.Empty, Tables).ToString();
        }
    }

    /// <summary>The policy with most rules in force for a time only, some of them one after the other, and perhaps days of its own.</summary>
    public PolicyDraft Dated(SeededRandom random)
    {
        string days = random.Pick<string>([string.Empty, "    effective 2025-11-01\n", "    effective 2026-03-01 until 2027-03-31\n"]);
        return this with
        {
            Head = Head.Replace("    currency GBP\n", "    currency GBP\n" + days, StringComparison.Ordinal),
            Rules = [.. Rules.Select(r => r.Body.Contains("    effective ", StringComparison.Ordinal) || random.Chance(0.3) ? r : r with
            {
                Body = $"    effective {random.Pick<string>(["2025-12-01 until 2026-05-31", "2026-06-01", "2026-06-01 until 2026-12-31", "2027-01-01"])}\n" + r.Body,
            })],
        };
    }
}
