using System.Collections.Immutable;

namespace PolicyLint.TestKit.Sentences;

/// <summary>How often the sentences of a generator took each branch of the grammar.</summary>
public sealed class GrammarCoverage
{
    private readonly ImmutableArray<GrammarBranch> branches;
    private readonly long[] counts;

    internal GrammarCoverage(GrammarFile grammar)
    {
        branches = grammar.Branches;
        counts = new long[branches.Length];
    }

    /// <summary>Each branch with its count, in the order of the file.</summary>
    public IEnumerable<(GrammarBranch Branch, long Count)> Counts => branches.Select((branch, index) => (branch, Interlocked.Read(ref counts[index])));

    /// <summary>The branches that no sentence took.</summary>
    public IEnumerable<GrammarBranch> Missing => Counts.Where(each => each.Count == 0).Select(each => each.Branch);

    internal void Add(int branch) => Interlocked.Increment(ref counts[branch]);

    /// <inheritdoc/>
    public override string ToString() => $"{branches.Length - Missing.Count()} of {branches.Length} branches";
}
