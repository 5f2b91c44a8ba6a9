using System.ComponentModel;
using System.Diagnostics;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli.Comparing;

/// <summary>Policies as they were in a revision of git.</summary>
internal static class GitRevision
{
    /// <summary>The same files, and those that were there and are gone, as the revision holds them.</summary>
    /// <param name="now">The policies as they are.</param>
    /// <param name="revision">Whatever git understands.</param>
    /// <param name="terminal">Whose folder lies in the repository.</param>
    /// <exception cref="UsageException">There is no git, no repository, or no such revision.</exception>
    public static PolicyProject Load(PolicyProject now, string revision, Terminal terminal)
    {
        if (revision.StartsWith('-'))
        {
            throw new UsageException($"'{revision}' is no revision.");
        }

        string root = Text(Run(terminal.Folder, "rev-parse", "--show-toplevel")).Trim();
        Run(root, "rev-parse", "--verify", "--quiet", revision + "^{commit}");
        string folder = CommonFolder([.. now.Trees.Select(t => Path.GetDirectoryName(t.Text.Path)!)]);
        string within = Path.GetRelativePath(root, folder).Replace('\\', '/');
        string[] names = Text(Run(root, "ls-tree", "-r", "-z", "--name-only", revision, "--", within == "." ? "." : within + "/"))
            .Split('\0', StringSplitOptions.RemoveEmptyEntries);

        bool isOneFile = now.Trees.Length == 1;
        string[] wanted = [.. names.Where(n => n.EndsWith(".svcpolicy", StringComparison.OrdinalIgnoreCase) && (!isOneFile || Full(n) == now.Trees[0].Text.Path))];
        if (wanted.Length == 0)
        {
            throw new UsageException($"Revision '{revision}' has no policy in '{within}'.");
        }

        return PolicyProject.Bind([.. wanted.Select(n => SyntaxTree.Parse(PolicyText.FromBytes(Run(root, "show", revision + ":" + n), Full(n))))], now.Zones);

        string Full(string name) => Path.GetFullPath(name, root);
    }

    private static string CommonFolder(IReadOnlyList<string> folders)
    {
        string common = folders[0];
        while (!folders.All(f => f == common || f.StartsWith(common.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            common = Path.GetDirectoryName(common)!;
        }

        return common;
    }

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
