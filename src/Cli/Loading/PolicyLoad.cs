using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.Hosts;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Loading;

/// <summary>Policies that were read and bound, project by project.</summary>
/// <param name="Projects">The projects, by folder.</param>
/// <param name="Asked">The absolute paths that were asked for; the other files are there because these may speak of them.</param>
/// <param name="Unread">Files that were asked for and can't be read, by path.</param>
internal sealed record PolicyLoad(ImmutableArray<PolicyProject> Projects, ImmutableHashSet<string> Asked, ImmutableArray<UnreadFile> Unread)
{
    /// <summary>The files that were asked for, by path.</summary>
    public IEnumerable<(PolicyProject Project, SyntaxTree Tree)> Files => Projects
        .SelectMany(project => project.Trees.Where(tree => Asked.Contains(tree.Text.Path)).Select(tree => (Project: project, Tree: tree)))
        .OrderBy(file => file.Tree.Text.Path, StringComparer.Ordinal);

    /// <summary>The policies that were asked for, by path.</summary>
    public IEnumerable<(PolicyProject Project, PolicySymbol Policy)> Policies => Files.Select(file => (file.Project, file.Project.PolicyOf(file.Tree)));

    /// <summary>Reads and binds what a command is asked about: files, or standard input.</summary>
    /// <param name="paths">Files, folders and globs, or <see cref="PipedText.Argument"/>.</param>
    /// <param name="stdinPath">The path that standard input stands for; null: it stands alone.</param>
    /// <param name="terminal">Where relative paths start, and what is piped in.</param>
    /// <param name="cancellationToken">Asked between files.</param>
    /// <exception cref="UsageException">A path names nothing, or there are no policies.</exception>
    public static async Task<PolicyLoad> Read(string[] paths, string? stdinPath, Terminal terminal, CancellationToken cancellationToken)
    {
        PolicyText? piped = PipedText.IsAsked(paths, stdinPath) ? await PipedText.Read(terminal, stdinPath, cancellationToken) : null;
        PolicySelection selection = piped is null ? PolicySelection.Of(paths, terminal) : PolicySelection.OfFile(piped.Path, terminal, isAlone: stdinPath is null);
        return selection.ProjectOf.Count > 0
            ? Of(selection, piped, cancellationToken)
            : throw new UsageException($"There is no policy file (*.svcpolicy) in {string.Join(", ", paths.DefaultIfEmpty("this folder"))}. 'policylint init' writes a first one.");
    }

    /// <summary>Reads and binds files, on all processors.</summary>
    /// <param name="selection">The files.</param>
    /// <param name="piped">A text that stands for one of them, instead of what is on disk.</param>
    /// <param name="cancellationToken">Asked between files.</param>
    public static PolicyLoad Of(PolicySelection selection, PolicyText? piped = null, CancellationToken cancellationToken = default)
    {
        ImmutableHashSet<string> asked = selection.ProjectOf.Keys.ToImmutableHashSet(StringComparer.Ordinal);
        (string Path, string Project)[] files = [.. selection.ProjectOf.Select(f => (f.Key, f.Value)), .. selection.Beside()];
        var read = new (SyntaxTree? Tree, UnreadFile? Problem)[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            read[i] = piped is { } text && text.Path == files[i].Path ? (SyntaxTree.Parse(text), null) : PolicyReader.Read(files[i].Path));

        var bound = files.Select((file, i) => (file.Project, read[i].Tree))
            .Where(file => file.Tree is not null)
            .GroupBy(file => file.Project, file => file.Tree!, StringComparer.Ordinal)
            .OrderBy(project => project.Key, StringComparer.Ordinal)
            .Select(project => PolicyProject.Bind([.. project], MachineTimeZones.Source));
        return new PolicyLoad([.. bound], asked, [.. read.Select(r => r.Problem).OfType<UnreadFile>().Where(p => asked.Contains(p.Path))]);
    }
}
