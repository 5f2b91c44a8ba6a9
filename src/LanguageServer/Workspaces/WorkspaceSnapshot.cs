using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>The workspace at one moment: what every request is answered from, whatever comes in meanwhile.</summary>
internal sealed class WorkspaceSnapshot
{
    private readonly Dictionary<string, DocumentView> _views = new(StringComparer.Ordinal);
    private readonly EditorConfigs _settings;

    public WorkspaceSnapshot(ImmutableArray<PolicyProject> projects, ImmutableDictionary<string, OpenDocument> open, EditorConfigs settings)
    {
        Projects = projects;
        Open = open;
        _settings = settings;
    }

    /// <summary>The projects, each with the policies that are bound together.</summary>
    public ImmutableArray<PolicyProject> Projects { get; }

    /// <summary>The open documents, by path.</summary>
    public ImmutableDictionary<string, OpenDocument> Open { get; }

    /// <summary>All documents that hold a policy, open or not, by path.</summary>
    public IEnumerable<DocumentView> Documents =>
        from project in Projects
        from policy in project.Policies
        orderby policy.Tree.Text.Path
        select ViewOf(project, policy);

    /// <summary>A document by its address; null where it is none that is open or lies in an open folder.</summary>
    public DocumentView? Find(string uri) => FindPath(DocumentUri.PathOf(uri));

    /// <summary>A document by its path.</summary>
    public DocumentView? FindPath(string path)
    {
        lock (_views)
        {
            if (_views.TryGetValue(path, out DocumentView? known))
            {
                return known;
            }
        }

        foreach (PolicyProject project in Projects)
        {
            foreach (SyntaxTree tree in project.Trees)
            {
                if (tree.Text.Path == path)
                {
                    return ViewOf(project, project.PolicyOf(tree));
                }
            }
        }

        return null;
    }

    /// <summary>The address of a path, as the client writes it where the document is open.</summary>
    public string UriOf(string path) => Open.TryGetValue(path, out OpenDocument? open) ? open.Uri : DocumentUri.Of(path);

    private DocumentView ViewOf(PolicyProject project, PolicySymbol policy)
    {
        string path = policy.Tree.Text.Path;
        lock (_views)
        {
            if (!_views.TryGetValue(path, out DocumentView? view))
            {
                view = new DocumentView(this, project, policy, Open.GetValueOrDefault(path)?.Version, _settings.Of(path));
                _views.Add(path, view);
            }

            return view;
        }
    }
}
