using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <content>From trees to a project: all files take each step of binding together, so that it does not matter which speaks of which.</content>
public sealed partial class PolicyProject
{
    /// <summary>Binds the files of a project. The order in which they are given does not matter.</summary>
    /// <param name="trees">The files.</param>
    /// <param name="zones">Where time zones are found; null: their names are taken as they are.</param>
    public static PolicyProject Bind(ImmutableArray<SyntaxTree> trees, TimeZoneSource? zones = null)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var versions = new PolicyVersions();
        PolicyBinder[] binders = trees
            .OrderBy(t => t.Text.Path, StringComparer.Ordinal)
            .ThenBy(t => t.Text.Content, StringComparer.Ordinal)
            .Select(t => new PolicyBinder(t, versions, zones, findings))
            .ToArray();
        foreach (Action<PolicyBinder> phase in PolicyBinder.Phases)
        {
            foreach (PolicyBinder binder in binders)
            {
                phase(binder);
            }
        }

        ImmutableArray<PolicySymbol> policies = binders.Select(b => b.Policy).ToImmutableArray();
        ReportCircles(policies, findings);
        foreach (IReadOnlyList<PolicySymbol> same in versions.All)
        {
            ReportOverlaps(same, findings);
        }

        ImmutableArray<Finding> sorted = findings
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Span.Start)
            .ToImmutableArray();
        SoundnessPass.Run(policies, binders.SelectMany(b => b.Needs), sorted);
        return new PolicyProject(policies, sorted, zones);
    }

    /// <summary>The versions of one policy, the earliest first.</summary>
    public ImmutableArray<PolicySymbol> VersionsOf(string name) =>
        PolicyVersions.InOrder(Policies.Where(p => p.Name == name)).ToImmutableArray();

    /// <summary>Reports, once for each policy, that what it uses comes back to it.</summary>
    private static void ReportCircles(ImmutableArray<PolicySymbol> policies, ImmutableArray<Finding>.Builder findings)
    {
        var places = new Dictionary<PolicySymbol, int>();
        foreach (PolicySymbol policy in policies)
        {
            places.Add(policy, places.Count);
        }

        var reported = new HashSet<int>();
        int[][] uses = policies.Select(p => p.Uses.Select(u => places[u]).ToArray()).ToArray();
        DependencyOrder.Of(uses, (from, to) =>
        {
            if (reported.Add(from))
            {
                findings.Add(Circle(policies[from], policies[to]));
            }
        });
    }

    private static Finding Circle(PolicySymbol from, PolicySymbol to)
    {
        UseClauseSyntax use = from.Tree.Root.Policy.Clauses.OfType<UseClauseSyntax>().First(u => string.Join(".", from.Tree.PartsOf(u.Policy)) == to.Name);
        string way = to.Uses.Contains(from) ? $"uses '{from.Name}'" : $"comes back to '{from.Name}' by way of others";
        return new Finding(
            CircularReferenceRule.Descriptor,
            from.Tree.Text.Path,
            from.Tree.SpanOf(use.Policy),
            $"Policy '{from.Name}' uses '{to.Name}', which {way}. Move what both need to a policy of its own.")
        {
            Related = ImmutableArray.Create(new RelatedPlace(to.Tree.Text.Path, to.NameSpan, $"Policy '{to.Name}'.")),
        };
    }

    /// <summary>Reports each version that starts while one before it is still said to hold. One without 'until' ends when the next starts.</summary>
    private static void ReportOverlaps(IReadOnlyList<PolicySymbol> versions, ImmutableArray<Finding>.Builder findings)
    {
        PolicySymbol? longest = null;
        for (int i = 0; i < versions.Count; i++)
        {
            PolicySymbol later = versions[i];
            DateTime start = PolicyVersions.StartOf(later);
            bool sameStart = i > 0 && PolicyVersions.StartOf(versions[i - 1]) == start;
            PolicySymbol? other = sameStart ? versions[i - 1] : longest?.EffectiveUntil >= start ? longest : null;
            if (other is not null)
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
                    Related = ImmutableArray.Create(new RelatedPlace(other.Tree.Text.Path, other.NameSpan, "The other version.")),
                });
            }

            if (later.EffectiveUntil is { } until && !(longest?.EffectiveUntil >= until))
            {
                longest = later;
            }
        }
    }
}
