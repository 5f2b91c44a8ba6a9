using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli.Checking;

/// <summary>A file and what is said of it.</summary>
/// <param name="Project">The policies that it is bound with.</param>
/// <param name="Policy">Its policy, with its tree and text.</param>
/// <param name="Findings">What is shown of it, suppressed findings among it, by place.</param>
internal sealed record CheckedFile(PolicyProject Project, PolicySymbol Policy, IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>The absolute path.</summary>
    public string Path => Policy.Tree.Text.Path;

    /// <summary>The text of this file, or of another that a finding of this one speaks of.</summary>
    public PolicyText TextOf(string path) => Project.Trees.First(tree => tree.Text.Path == path).Text;
}
