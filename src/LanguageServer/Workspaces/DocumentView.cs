using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>One document of a snapshot, with all that is known of it.</summary>
internal sealed class DocumentView(WorkspaceSnapshot snapshot, PolicyProject project, PolicySymbol policy, int? version, PolicyOptions options)
{
    private readonly object _gate = new();
    private FileFindings? _findings;
    private PolicyFigures? _figures;

    /// <summary>The snapshot that it belongs to.</summary>
    public WorkspaceSnapshot Snapshot => snapshot;

    /// <summary>The policies that it may speak of.</summary>
    public PolicyProject Project => project;

    /// <summary>Its policy.</summary>
    public PolicySymbol Policy => policy;

    /// <summary>Its tree.</summary>
    public SyntaxTree Tree => policy.Tree;

    /// <summary>Its text.</summary>
    public PolicyText Text => policy.Tree.Text;

    /// <summary>Its path.</summary>
    public string Path => Text.Path;

    /// <summary>Its address.</summary>
    public string Uri => snapshot.UriOf(Path);

    /// <summary>The client's version of it; null where it is not open.</summary>
    public int? Version => version;

    /// <summary>Its settings.</summary>
    public PolicyOptions Options => options;

    /// <summary>What can be asked of its project.</summary>
    public PolicyAnalysis Analysis { get; } = new(project);

    /// <summary>What follows from it in figures.</summary>
    public PolicyFigures Figures => _figures ??= Analysis.FiguresOf(policy);

    /// <summary>What is found in it and shown, worked out once.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public FileFindings Findings(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _findings ??= Analysis.Of(policy, options, cancellationToken, FindingSeverity.Information);
        }
    }
}
