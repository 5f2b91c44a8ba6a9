using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <content>From trees to a project: all files take each step of binding together, so that it does not matter which speaks of which.</content>
public sealed partial class PolicyProject
{
    /// <summary>How many headers are read before another processor has woken.</summary>
    private const int SoonRead = 8;

    /// <summary>Binds the files of a project. The order in which they are given does not matter.</summary>
    /// <param name="trees">The files.</param>
    /// <param name="zones">Where time zones are found; null: their names are taken as they are.</param>
    /// <param name="previous">
    /// The project before an edit: files that neither are edited nor speak of one that is keep their symbols. The result is the same
    /// without it.
    /// </param>
    public static PolicyProject Bind(ImmutableArray<SyntaxTree> trees, TimeZoneSource? zones = null, PolicyProject? previous = null)
    {
        SyntaxTree[] ordered = trees
            .OrderBy(t => t.Text.Path, StringComparer.Ordinal)
            .ThenBy(t => t.Text.Content, StringComparer.Ordinal)
            .ToArray();

        // A header is read off its own tokens, on as many processors as there are: all of a workspace are read before the first answer.
        var read = new PolicyHeader[ordered.Length];
        void Read(int i) => read[i] = previous?._headers.TryGetValue(ordered[i], out PolicyHeader? known) == true ? known : PolicyHeader.Read(ordered[i]);
        if (read.Length > SoonRead)
        {
            Parallel.For(0, read.Length, Read);
        }
        else
        {
            for (int i = 0; i < read.Length; i++)
            {
                Read(i);
            }
        }

        var headers = new Dictionary<SyntaxTree, PolicyHeader>();
        for (int i = 0; i < read.Length; i++)
        {
            headers[ordered[i]] = read[i];
        }

        var directory = PolicyDirectory.Of(ordered, headers);
        bool sameNames = previous is not null && directory.HasNamesOf(previous._directory);
        ImmutableArray<PolicyPart> parts = PolicyParts.Of(ordered, headers)
            .Select(part => Kept(part, previous, zones, sameNames) ?? Part(part, headers, zones))
            .ToImmutableArray();
        return new PolicyProject(ordered.ToImmutableArray(), parts, directory, headers, zones);
    }

    /// <summary>
    /// The project after an edit of one file: what <see cref="Bind"/> makes of it, in a time that hardly grows with the number of files
    /// as long as the edit leaves alone what others must know of the file.
    /// </summary>
    /// <param name="before">The file as it was; one of this project's.</param>
    /// <param name="after">The file as it is, at the same path.</param>
    public PolicyProject With(SyntaxTree before, SyntaxTree after)
    {
        PolicyHeader header = PolicyHeader.Read(after);
        int place = Trees.IndexOf(before);
        if (!_hasOwnPaths || after.Text.Path != before.Text.Path || !header.Equals(_headers[before]))
        {
            return Bind(Trees.Replace(before, after), Zones, this);
        }

        var headers = new Dictionary<SyntaxTree, PolicyHeader>(_headers) { [after] = header };
        headers.Remove(before);
        PolicyDirectory directory = _directory.With(before, after, header.Name);
        PolicyPart part = _partOf[before];
        SyntaxTree[] trees = part.Trees.Select(tree => tree == before ? after : tree).ToArray();
        return new PolicyProject(this, Trees.SetItem(place, after), part, Part(trees, headers, Zones), directory, headers);
    }

    private static PolicyPart Part(IReadOnlyList<SyntaxTree> trees, Dictionary<SyntaxTree, PolicyHeader> headers, TimeZoneSource? zones) =>
        new(trees, trees.Select(tree => headers[tree]).ToArray(), (part, directory) => BindPart(part, directory, zones));

    /// <summary>The part as it was. What is wrong in it may name the policies of the whole project.</summary>
    private static PolicyPart? Kept(IReadOnlyList<SyntaxTree> trees, PolicyProject? previous, TimeZoneSource? zones, bool sameNames) =>
        previous is not null && previous.Zones == zones && previous._partOf.TryGetValue(trees[0], out PolicyPart? part)
        && (sameNames || part.IsOfAnyNames) && part.Trees.SequenceEqual(trees) ? part : null;

    private static PolicyProject BindPart(PolicyPart part, PolicyDirectory directory, TimeZoneSource? zones)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var versions = new PolicyVersions(directory);
        PolicyBinder[] binders = part.Trees.Select(t => new PolicyBinder(t, versions, zones, findings)).ToArray();
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

        ImmutableArray<Finding> sorted = InOrder(findings);
        SoundnessPass.Run(policies, binders.SelectMany(b => b.Needs), sorted);
        return new PolicyProject(part, policies, sorted, versions.LookedAt, zones);
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
