using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Fixes;

/// <summary>
/// Fixes a project until nothing is left that a fix would put right. A round applies the fixes of one group of rules, and looks anew:
/// syntax first, then names, then what rules say, the layout last, because what a later group finds holds only once the earlier ones
/// are silent. A round counts if what it fixed is gone, and neither its own group nor an earlier one has more findings than before;
/// otherwise it is taken back, and its halves are tried. A finding that comes back stays. So it ends.
/// </summary>
public sealed class FixRounds
{
    /// <summary>How many times a project is looked at, at most.</summary>
    public const int MaxRounds = 1_000;

    private readonly Func<IReadOnlyList<PolicyText>, IEnumerable<Finding>> _analyze;
    private readonly CancellationToken _cancellationToken;

    // How many findings of a kind may still be fixed: fewer each time, and none of a kind whose fix did not help.
    private readonly Dictionary<(string Code, string Path, string Message), int> _bounds = new();
    private readonly ImmutableArray<Finding>.Builder _applied = ImmutableArray.CreateBuilder<Finding>();
    private ImmutableArray<PolicyText> _texts;
    private ImmutableArray<Finding> _findings;
    private int _rounds;

    private FixRounds(IEnumerable<PolicyText> texts, Func<IReadOnlyList<PolicyText>, IEnumerable<Finding>> analyze, CancellationToken cancellationToken)
    {
        _analyze = analyze;
        _cancellationToken = cancellationToken;
        _texts = texts.ToImmutableArray();
        _findings = Analyze(_texts);
    }

    /// <summary>Fixes a project.</summary>
    /// <param name="texts">Its files; no two of one path.</param>
    /// <param name="analyze">What is found in them and is to be fixed, suppressed findings left out: a pure function of the texts.</param>
    /// <param name="cancellationToken">Asked before each look at the project.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static FixedProject Run(
        IEnumerable<PolicyText> texts,
        Func<IReadOnlyList<PolicyText>, IEnumerable<Finding>> analyze,
        CancellationToken cancellationToken = default)
    {
        var rounds = new FixRounds(texts, analyze, cancellationToken);
        while (rounds._rounds < MaxRounds && rounds.Next() is { IsEmpty: false } batch)
        {
            rounds.Try(batch);
        }

        return new FixedProject(rounds._texts, rounds._applied.ToImmutable(), rounds._findings, rounds.Next().IsEmpty);
    }

    /// <summary>The findings of the first group that has one whose fix was not tried.</summary>
    private ImmutableArray<Finding> Next()
    {
        Finding[] open = _findings.Where(f => !f.Fixes.IsEmpty).GroupBy(Key)
            .Where(kind => !_bounds.TryGetValue(kind.Key, out int bound) || kind.Count() <= bound)
            .SelectMany(kind => kind).ToArray();
        int group = open.Length == 0 ? 0 : open.Min(Group);
        return open.Where(f => Group(f) == group).ToImmutableArray();
    }

    private void Try(ImmutableArray<Finding> batch)
    {
        AppliedFixes fixes = FixApplication.Apply(_texts, batch);
        ImmutableArray<Finding> after = fixes.Applied.IsEmpty ? _findings : Analyze(fixes.Texts);
        if (!fixes.Applied.IsEmpty && Helps(fixes.Applied, after))
        {
            ILookup<(string, string, string), Finding> still = after.ToLookup(Key);
            foreach (Finding finding in fixes.Applied)
            {
                _bounds[Key(finding)] = still[Key(finding)].Count();
            }

            _applied.AddRange(fixes.Applied);
            (_texts, _findings) = (fixes.Texts, after);
        }
        else if (batch.Length == 1)
        {
            _bounds[Key(batch[0])] = 0;
        }
        else
        {
            // The second half is tried by a later round, against what the first half makes of the texts.
            Try(batch.RemoveRange(batch.Length / 2, batch.Length - (batch.Length / 2)));
        }
    }

    private bool Helps(ImmutableArray<Finding> applied, ImmutableArray<Finding> after)
    {
        for (int group = 0; group <= Group(applied[0]); group++)
        {
            if (after.Count(f => Group(f) == group) > _findings.Count(f => Group(f) == group))
            {
                return false;
            }
        }

        // Others may have come in their place, as when what only an unused declaration used is unused in its turn.
        ILookup<(string, string, string), Finding> had = _findings.ToLookup(Key);
        ILookup<(string, string, string), Finding> still = after.ToLookup(Key);
        return applied.GroupBy(Key).All(f => still[f.Key].Count() <= had[f.Key].Count() - f.Count());
    }

    private ImmutableArray<Finding> Analyze(ImmutableArray<PolicyText> texts)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _rounds++;
        return _analyze(texts).ToImmutableArray();
    }

    /// <summary>The thousands of a code: what they stand for comes in the order in which a file is read.</summary>
    private static int Group(Finding finding) => finding.Rule.Code[3] - '0';

    private static (string Code, string Path, string Message) Key(Finding finding) => (finding.Rule.Code, finding.Path, finding.Message);
}
