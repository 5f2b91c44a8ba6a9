using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Hosts;

namespace PolicyLint.Analyzer;

/// <summary>
/// The bound project of a set of trees, shared by everyone who asks for the same trees: an edit of C# leaves the policies as they
/// are, and binds nothing anew. It hangs on its first tree, weakly, as trees hang on their texts.
/// </summary>
internal static class PolicyAnalyses
{
    private static readonly ConditionalWeakTable<SyntaxTree, Latest> ByFirstTree = new();

    /// <summary>The analysis of a project.</summary>
    /// <param name="trees">The trees of its files.</param>
    public static PolicyAnalysis Of(ImmutableArray<SyntaxTree> trees) => trees.IsEmpty
        ? new PolicyAnalysis(PolicyProject.Bind(trees))
        : ByFirstTree.GetValue(trees[0], static _ => new Latest()).Get(trees);

    private sealed class Latest
    {
        private readonly object _gate = new();
        private ImmutableArray<SyntaxTree> _trees = ImmutableArray<SyntaxTree>.Empty;
        private PolicyAnalysis? _analysis;

        public PolicyAnalysis Get(ImmutableArray<SyntaxTree> trees)
        {
            lock (_gate)
            {
                if (_analysis is null || !_trees.SequenceEqual(trees))
                {
                    _analysis = new PolicyAnalysis(PolicyProject.Bind(trees, MachineTimeZones.Source));
                    _trees = trees;
                }

                return _analysis;
            }
        }
    }
}
