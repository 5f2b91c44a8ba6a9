using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using PolicyLint.Cli.Loading;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli.Comparing;

/// <summary>Policies as they were in a revision of git.</summary>
internal static class GitRevision
{
    /// <summary>The same files, and those that were there and are gone, as the revision holds them, with what they may have spoken of.</summary>
    /// <param name="now">The policies as they are, of one project.</param>
    /// <param name="revision">Whatever git understands.</param>
    /// <param name="terminal">Whose folder lies in the repository.</param>
    /// <exception cref="UsageException">There is no git, no repository, or no such revision.</exception>
    public static PolicyLoad Load(PolicyLoad now, string revision, Terminal terminal)
    {
        if (revision.StartsWith('-'))
        {
            throw new UsageException($"'{revision}' is no revision.");
        }

        string root = Text(Run(terminal.Folder, "rev-parse", "--show-toplevel")).Trim();
        Run(root, "rev-parse", "--verify", "--quiet", revision + "^{commit}");
        PolicyProject project = now.Projects.Single();
        HashSet<string> folders = [.. project.Trees.Select(t => Folder(t.Text.Path))];
        string askedFolder = CommonFolder([.. now.Asked.Select(Folder)]);
        string within = Path.GetRelativePath(root, CommonFolder([.. folders])).Replace('\\', '/');
        string[] names = Text(Run(root, "ls-tree", "-r", "-z", "--name-only", revision, "--", within == "." ? "." : within + "/"))
            .Split('\0', StringSplitOptions.RemoveEmptyEntries);

        string[] policies = [.. names.Where(n => n.EndsWith(".svcpolicy", StringComparison.OrdinalIgnoreCase))];
        ImmutableHashSet<string> asked = policies.Select(Full).Where(path => now.Asked.Count == 1 ? now.Asked.Contains(path) : IsIn(askedFolder, path)).ToImmutableHashSet(StringComparer.Ordinal);
        if (asked.IsEmpty)
        {
            throw new UsageException($"Revision '{revision}' has no policy in '{Path.GetRelativePath(root, askedFolder).Replace('\\', '/')}'.");
        }

        string[] wanted = [.. policies.Where(n => asked.Contains(Full(n)) || folders.Contains(Folder(Full(n))))];
        var before = PolicyProject.Bind([.. wanted.Select(n => SyntaxTree.Parse(PolicyText.FromBytes(Run(root, "show", revision + ":" + n), Full(n))))], project.Zones);
        return new PolicyLoad([before], asked, []);

        string Full(string name) => Path.GetFullPath(name, root);
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

    private static byte[] Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
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
