using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli.Checking;

/// <summary>A file and what is said of it. It holds neither nodes nor symbols: of a thousand files those of a few at a time are enough.</summary>
/// <param name="Project">The project that it is of.</param>
/// <param name="Tree">Its tree and text.</param>
/// <param name="Policy">The name of its policy.</param>
/// <param name="Findings">What is shown of it, suppressed findings among it, by place.</param>
internal sealed record CheckedFile(PolicyProject Project, SyntaxTree Tree, string Policy, IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>The absolute path.</summary>
    public string Path => Tree.Text.Path;

    /// <summary>The text of this file, or of another that a finding of this one speaks of.</summary>
    public PolicyText TextOf(string path) => Project.Trees.First(tree => tree.Text.Path == path).Text;
}
