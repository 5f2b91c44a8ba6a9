using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>From trees to a project: the files are bound in an order in which each finds those that it uses.</content>
public sealed partial class PolicyProject
{
    /// <summary>Binds the files of a project. The order in which they are given does not matter.</summary>
    /// <param name="trees">The files.</param>
    /// <param name="zones">Where time zones are found; null: their names are taken as they are.</param>
    public static PolicyProject Bind(ImmutableArray<SyntaxTree> trees, TimeZoneSource? zones = null)
    {
        ImmutableArray<SyntaxTree> ordered = trees
            .OrderBy(t => t.Text.Path, StringComparer.Ordinal)
            .ThenBy(t => t.Text.Content, StringComparer.Ordinal)
            .ToImmutableArray();
        PolicyHeader[] headers = ordered.Select(PolicyHeader.Read).ToArray();
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < headers.Length; i++)
        {
            if (headers[i].Name.Length > 0)
            {
                if (!byName.TryGetValue(headers[i].Name, out List<int>? same))
                {
                    byName.Add(headers[i].Name, same = new List<int>());
                }

                same.Add(i);
            }
        }

        int[][] needs = new int[headers.Length][];
        for (int i = 0; i < headers.Length; i++)
        {
            needs[i] = Needs(i, headers, byName);
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        var policies = new PolicySymbol[headers.Length];
        foreach (int i in DependencyOrder.Of(needs, (from, to) => ReportCircle(ordered[from], headers[to].Name, findings)))
        {
            var known = new Dictionary<string, PolicySymbol>(StringComparer.Ordinal);
            foreach (int need in needs[i])
            {
                // Null where the two need each other: reported as a circle, and left out here.
                if (policies[need] is { } policy)
                {
                    known[policy.Name] = policy;
                }
            }

            policies[i] = new PolicyBinder(ordered[i], known, byName.Keys, zones, findings).Bind();
        }

        foreach (List<int> same in byName.Values.Where(v => v.Count > 1))
        {
            ReportOverlaps(same.ConvertAll(i => policies[i]), findings);
        }

        foreach (PolicySymbol policy in policies)
        {
            SoundnessPass.Run(policy, findings);
        }

        return new PolicyProject(policies.ToImmutableArray(), findings.ToImmutable(), zones);
    }

    /// <summary>The versions of one policy, the earliest first.</summary>
    public ImmutableArray<PolicySymbol> VersionsOf(string name) => Policies
        .Where(p => p.Name == name)
        .OrderBy(p => p.EffectiveFrom ?? DateTime.MinValue)
        .ThenBy(p => p.Version ?? 0)
        .ToImmutableArray();

    /// <summary>The files that a file speaks of; of several versions, the one in force on its own first day.</summary>
    private static int[] Needs(int index, PolicyHeader[] headers, Dictionary<string, List<int>> byName)
    {
        var needs = new List<int>();
        foreach (string mention in headers[index].Mentions.Split('\n'))
        {
            if (mention != headers[index].Name && byName.TryGetValue(mention, out List<int>? versions))
            {
                needs.Add(InForce(versions, headers, headers[index].EffectiveFrom));
            }
        }

        return needs.ToArray();
    }

    private static int InForce(List<int> versions, PolicyHeader[] headers, DateTime? day)
    {
        List<int> byDate = versions.OrderBy(v => headers[v].EffectiveFrom ?? DateTime.MinValue).ThenBy(v => headers[v].Version ?? 0).ToList();
        int found = day is { } d ? byDate.FindLastIndex(v => (headers[v].EffectiveFrom ?? DateTime.MinValue) <= d) : byDate.Count - 1;
        return byDate[Math.Max(found, 0)];
    }

    private static void ReportCircle(SyntaxTree tree, string to, ImmutableArray<Finding>.Builder findings)
    {
        UseClauseSyntax? use = tree.Root.Policy.Clauses.OfType<UseClauseSyntax>()
            .FirstOrDefault(u => string.Join(".", tree.PartsOf(u.Policy)) == to);
        SyntaxNode place = use is null ? tree.Root.Policy.Name : use.Policy;
        findings.Add(new Finding(
            CircularReferenceRule.Descriptor,
            tree.Text.Path,
            tree.SpanOf(place),
            $"Policy '{PolicyHeader.NameOf(tree)}' and policy '{to}' use each other. Move what both need to a policy of its own."));
    }

    private static void ReportOverlaps(List<PolicySymbol> versions, ImmutableArray<Finding>.Builder findings)
    {
        versions.Sort((a, b) => (a.EffectiveFrom ?? DateTime.MinValue).CompareTo(b.EffectiveFrom ?? DateTime.MinValue));
        for (int i = 1; i < versions.Count; i++)
        {
            PolicySymbol earlier = versions[i - 1];
            PolicySymbol later = versions[i];
            DateTime start = later.EffectiveFrom ?? DateTime.MinValue;
            bool sameStart = start == (earlier.EffectiveFrom ?? DateTime.MinValue);
            if (sameStart || earlier.EffectiveUntil >= start)
            {
                string repair = sameStart
                    ? "Give each version an 'effective' date of its own, or the policies different names."
                    : $"End the earlier one before {Words.Date(start)}, or start this one later.";
                findings.Add(new Finding(
                    OverlappingVersionsRule.Descriptor,
                    later.Tree.Text.Path,
                    later.NameSpan,
                    $"Two versions of policy '{later.Name}' hold on the same day. {repair}")
                {
                    Related = ImmutableArray.Create(new RelatedPlace(earlier.Tree.Text.Path, earlier.NameSpan, "The other version.")),
                });
                later.HasErrors = true;
            }
        }
    }
}
