using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.Hosts;

namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>
/// The policy files below the open folders, and the documents that an editor holds instead of what is on disk. It changes with the
/// messages of the client, one at a time; what is asked of it is asked of a <see cref="WorkspaceSnapshot"/>.
/// </summary>
internal sealed class Workspace
{
    /// <summary>A folder with more is taken for the wrong one: its other files are not looked at.</summary>
    public const int MostFiles = 20_000;

    private readonly Dictionary<string, OpenDocument> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SyntaxTree> _onDisk = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PolicyProject> _bound = new(StringComparer.Ordinal);
    private readonly List<string> _folders = [];
    private ProjectFolders _projects = new();
    private EditorConfigs _settings = new();
    private WorkspaceSnapshot? _snapshot;
    private WorkspaceSnapshot? _last;
    private string? _edited;

    /// <summary>The open folders, absolute.</summary>
    public IReadOnlyList<string> Folders => _folders;

    /// <summary>The workspace as it is now; the same object until something changes.</summary>
    public WorkspaceSnapshot Snapshot => _snapshot ??= _last = (_last is null ? null : Edited(_last)) ?? MakeSnapshot();

    /// <summary>Opens a folder: its policy files are read.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="onProgress">Told how many of how many files are read, from any thread.</param>
    public void AddFolder(string folder, Action<int, int>? onProgress = null)
    {
        if (_folders.Contains(folder) || !Directory.Exists(folder))
        {
            return;
        }

        _folders.Add(folder);
        IReadOnlyList<string> files = PolicyScan.Find(folder, MostFiles);
        var trees = new SyntaxTree?[files.Count];
        int done = 0;
        Parallel.For(0, files.Count, i =>
        {
            trees[i] = PolicyReader.Read(files[i]).Tree;
            onProgress?.Invoke(Interlocked.Increment(ref done), files.Count);
        });
        foreach (SyntaxTree tree in trees.OfType<SyntaxTree>())
        {
            _onDisk[tree.Text.Path] = tree;
        }

        Forget();
    }

    /// <summary>Closes a folder: its files are forgotten, but for those that are open or lie in another folder.</summary>
    public void RemoveFolder(string folder)
    {
        _folders.Remove(folder);
        foreach (string path in _onDisk.Keys.Where(p => !_folders.Any(f => IsBelow(p, f))).ToArray())
        {
            _onDisk.Remove(path);
        }

        Forget();
    }

    /// <summary>A document is open, with this text.</summary>
    public void Open(string uri, int version, string text) => Set(new OpenDocument(uri, version, PolicyText.From(text, DocumentUri.PathOf(uri))));

    /// <summary>A document has another text: one change after the other, each against what the one before left.</summary>
    public void Change(string uri, int version, IEnumerable<Protocol.TextDocumentContentChange> changes)
    {
        if (!_open.TryGetValue(DocumentUri.PathOf(uri), out OpenDocument? document))
        {
            throw new InvalidOperationException($"'{uri}' is changed and was not opened.");
        }

        PolicyText text = document.Text;
        foreach (Protocol.TextDocumentContentChange change in changes)
        {
            text = PolicyText.From(Changed(text, change), text.Path);
        }

        Set(document with { Version = version, Text = text });
    }

    /// <summary>A document is closed: what is on disk counts again.</summary>
    public void Close(string uri)
    {
        string path = DocumentUri.PathOf(uri);
        _open.Remove(path);
        Reread(path);
        Forget();
    }

    /// <summary>
    /// A file has changed on disk, or is gone; or a folder, of which editors tell once for all that lies in it. Settings and projects are
    /// looked for anew where one of them may be. What a look into the open folders would pass over is no part of them when it changes, either.
    /// </summary>
    /// <returns>Whether anything here depends on it.</returns>
    public bool Reread(string path)
    {
        // What is ignored has to be found, and what was found may be ignored now.
        path = Path.GetFileName(path) == IgnoreRules.FileName ? Path.GetDirectoryName(path)! : path;
        string[] known = [.. _onDisk.Keys.Where(p => p == path || IsBelow(p, path))];
        string[] found = [.. FoundAt(path).Where(IsTaken)];
        foreach (string gone in known)
        {
            _onDisk.Remove(gone);
        }

        foreach (string file in found)
        {
            if (PolicyReader.Read(file).Tree is { } tree)
            {
                _onDisk[file] = tree;
            }
        }

        if (IsSetting(path) || known.Concat(found).Any(p => p != path))
        {
            _projects = new ProjectFolders();
            _settings = new EditorConfigs();
            _bound.Clear();
        }
        else if (known.Length == 0 && found.Length == 0 && !_open.ContainsKey(path))
        {
            return false;
        }

        Forget();
        return true;
    }

    private IEnumerable<string> FoundAt(string path) =>
        PolicyScan.IsPolicy(path) && File.Exists(path) ? [path]
        : Directory.Exists(path) && IsTaken(Path.Combine(path, "any" + PolicyScan.Extension)) ? PolicyScan.Find(path, MostFiles)
        : [];

    private static string Changed(PolicyText text, Protocol.TextDocumentContentChange change)
    {
        if (change.Range is not { } range)
        {
            return change.Text;
        }

        int start = Places.OffsetOf(text, range.Start);
        int end = Math.Max(start, Places.OffsetOf(text, range.End));
        return string.Concat(text.Content.AsSpan(0, start), change.Text, text.Content.AsSpan(end));
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsSetting(string path) =>
        Path.GetFileName(path) == EditorConfigs.FileName || path.EndsWith(ProjectFolders.Extension, StringComparison.OrdinalIgnoreCase);

    private bool IsTaken(string path) => _folders.Any(f => IsBelow(path, f) && PolicyScan.Finds(f, path));

    private void Set(OpenDocument document)
    {
        string path = document.Text.Path;
        if (!_open.ContainsKey(path) || (_edited is not null && _edited != path))
        {
            Forget();
        }

        // A record's copy would carry the tree of the text before.
        _open[path] = new OpenDocument(document.Uri, document.Version, document.Text);
        _edited = path;
        _snapshot = null;
    }

    /// <summary>More has changed than one text.</summary>
    private void Forget()
    {
        _snapshot = null;
        _last = null;
    }

    /// <summary>The workspace after edits of one open document: all else is as it was.</summary>
    private WorkspaceSnapshot? Edited(WorkspaceSnapshot last)
    {
        if (_edited is not { } path || !last.Open.TryGetValue(path, out OpenDocument? before) || !_bound.TryGetValue(ProjectOf(path), out PolicyProject? project))
        {
            return null;
        }

        OpenDocument after = _open[path];
        PolicyProject edited = project.With(before.Tree, after.Tree);
        _bound[ProjectOf(path)] = edited;
        _edited = null;
        return new WorkspaceSnapshot(last.Projects.Replace(project, edited), last.Open.SetItem(path, after), _settings);
    }

    private WorkspaceSnapshot MakeSnapshot()
    {
        _edited = null;
        var files = new List<PolicyFile>(_onDisk.Count + _open.Count);
        foreach (SyntaxTree tree in _onDisk.Values)
        {
            if (!_open.ContainsKey(tree.Text.Path))
            {
                files.Add(new PolicyFile(ProjectOf(tree.Text.Path), tree));
            }
        }

        foreach (OpenDocument document in _open.Values)
        {
            files.Add(new PolicyFile(ProjectOf(document.Text.Path), document.Tree));
        }

        var projects = ImmutableArray.CreateBuilder<PolicyProject>();
        var current = new Dictionary<string, PolicyProject>(StringComparer.Ordinal);
        foreach (IGrouping<string, PolicyFile> group in files.GroupBy(f => f.Project, StringComparer.Ordinal))
        {
            PolicyProject project = PolicyProject.Bind([.. group.Select(f => f.Tree)], MachineTimeZones.Source, _bound.GetValueOrDefault(group.Key));
            current.Add(group.Key, project);
            projects.Add(project);
        }

        _bound.Clear();
        foreach ((string folder, PolicyProject project) in current)
        {
            _bound.Add(folder, project);
        }

        return new WorkspaceSnapshot(projects.ToImmutable(), _open.Values.ToImmutableDictionary(d => d.Text.Path, StringComparer.Ordinal), _settings);
    }

    /// <summary>Of a text that is no file of an open folder, its own folder or itself: what lies beside it is not read. A file that the folder passes over is a copy, or somebody else's: it stands alone.</summary>
    private string ProjectOf(string path) =>
        !Path.IsPathFullyQualified(path) ? path
        : _onDisk.ContainsKey(path) ? _projects.Of(path, _folders.First(f => IsBelow(path, f)))
        : _folders.FirstOrDefault(f => IsBelow(path, f)) is not { } folder ? _projects.Of(path, path)
        : PolicyScan.Finds(folder, path) ? _projects.Of(path, folder)
        : path;
}
