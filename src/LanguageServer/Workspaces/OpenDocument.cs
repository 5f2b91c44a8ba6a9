using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>A document as an editor has it.</summary>
/// <param name="Uri">As the client writes it.</param>
/// <param name="Version">The client's version.</param>
/// <param name="Text">The text, unit for unit.</param>
internal sealed record OpenDocument(string Uri, int Version, PolicyText Text)
{
    private SyntaxTree? _tree;

    /// <summary>The tree, made when it is first asked for.</summary>
    public SyntaxTree Tree => _tree ??= SyntaxTree.Parse(Text);
}
