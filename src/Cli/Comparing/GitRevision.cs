using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using PolicyLint.Cli.Loading;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Comparing;

/// <summary>Policies as they were in a revision of git.</summary>
internal static class GitRevision
{
    /// <summary>The same files, and those that were there and are gone, as the revision holds them, with what they may have spoken of.</summary>
    /// <param name="now">The policies as they are, of one project.</param>
    /// <param name="path">What was asked for, absolute: a folder, or a file or glob.</param>
    /// <param name="revision">Whatever git understands.</param>
    /// <param name="terminal">Who is told what is missing.</param>
    /// <exception cref="UsageException">There is no git, no repository, or no such revision.</exception>
    public static PolicyLoad Load(PolicyLoad now, string path, string revision, Terminal terminal)
    {
        if (revision.StartsWith('-'))
        {
            throw new UsageException($"'{revision}' is no revision.");
        }

        bool isFolder = Directory.Exists(path);
        PolicyProject project = now.Projects.Single();
        HashSet<string> folders = [.. project.Trees.Select(t => Folder(t.Text.Path))];
        string askedFolder = isFolder ? path : CommonFolder([.. now.Asked.Select(Folder)]);

        // Git is asked where the files lie, and answers in paths from there: they need not lie where we are, nor be reached without a link.
        string root = CommonFolder([.. folders, askedFolder]);
        string commit = Text(Run(terminal, root, "rev-parse", "--verify", "--quiet", revision + "^{commit}")).Trim();
        string[] policies = [.. Text(Run(terminal, root, "ls-tree", "-r", "-z", "--name-only", commit)).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Full).Where(PolicyScan.IsPolicy)];
        ImmutableHashSet<string> asked = policies.Where(WasAsked).ToImmutableHashSet(StringComparer.Ordinal);
        if (asked.IsEmpty)
        {
            throw new UsageException(!isFolder && now.Asked.Count == 1
                ? $"Revision '{revision}' has no '{terminal.Told(now.Asked.Single())}'. Compare the folder, to be told what is new in it and what is gone."
                : $"Revision '{revision}' has no policy in '{terminal.Told(askedFolder)}'.");
        }

        string[] wanted = [.. policies.Where(p => asked.Contains(p) || folders.Contains(Folder(p)))];
        var before = PolicyProject.Bind([.. wanted.Select(p => SyntaxTree.Parse(PolicyText.FromBytes(Run(terminal, root, "show", commit + ":./" + Path.GetRelativePath(root, p).Replace(Path.DirectorySeparatorChar, '/')), p)))], project.Zones);
        return new PolicyLoad([before], asked, []);

        string Full(string name) => Path.GetFullPath(name, root);

        // Of a folder, what a look into it would find, so that both sides leave the same alone.
        bool WasAsked(string policy) => isFolder ? PolicyScan.Finds(path, policy)
            : now.Asked.Count == 1 ? now.Asked.Contains(policy)
            : IsIn(askedFolder, policy);
    }

    private static string CommonFolder(IReadOnlyList<string> folders)
    {
        string common = folders[0];
        while (!folders.All(f => f == common || IsIn(common, f)))
        {
            common = Path.GetDirectoryName(common)!;
        }

        return common;
    }

    private static string Folder(string path) => Path.GetDirectoryName(path)!;

    private static bool IsIn(string folder, string path) => path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Text(byte[] output) => System.Text.Encoding.UTF8.GetString(output);

    private static byte[] Run(Terminal terminal, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // A hook says where the repository is from where it runs, and that the files are there; git is started where ours are.
        if (Environment.GetEnvironmentVariable("GIT_DIR") is { Length: > 0 } repository)
        {
            start.Environment["GIT_DIR"] = terminal.FullPath(repository);
            start.Environment["GIT_WORK_TREE"] = terminal.FullPath(Environment.GetEnvironmentVariable("GIT_WORK_TREE") is { Length: > 0 } files ? files : ".");
        }

        try
        {
            using Process git = Process.Start(start)!;
            Task<string> error = git.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(output);
            git.WaitForExit();
            string reason = error.GetAwaiter().GetResult().Trim();
            return git.ExitCode == 0 ? output.ToArray() : throw new UsageException("git " + string.Join(' ', arguments) + ": " + (reason.Length > 0 ? reason : "there is no such revision."));
        }
        catch (Win32Exception e)
        {
            throw new UsageException("--against needs git: " + e.Message);
        }
    }
}
