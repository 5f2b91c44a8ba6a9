using System.Text;

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
}
