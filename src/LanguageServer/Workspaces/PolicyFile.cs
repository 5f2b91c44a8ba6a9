using PolicyLint.Dsl.Syntax;

namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>A policy file that was read.</summary>
/// <param name="Project">The folder whose policies it may speak of.</param>
/// <param name="Tree">Its tree, with its text and its path.</param>
internal sealed record PolicyFile(string Project, SyntaxTree Tree)
{
    /// <summary>The absolute path.</summary>
    public string Path => Tree.Text.Path;
}
