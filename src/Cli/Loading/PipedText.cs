using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli.Loading;

/// <summary>A policy that comes from standard input.</summary>
internal static class PipedText
{
    /// <summary>The argument that asks for it.</summary>
    public const string Argument = "-";

    /// <summary>The path that it has where none is said.</summary>
    public const string DefaultPath = "stdin.svcpolicy";

    /// <summary>Whether standard input is asked for.</summary>
    /// <param name="paths">What is asked about.</param>
    /// <param name="stdinPath">The path that it is said to stand for.</param>
    /// <exception cref="UsageException">It is, together with something else; or it is not, and has a path.</exception>
    public static bool IsAsked(IReadOnlyList<string> paths, string? stdinPath = null)
    {
        bool isAsked = paths.Contains(Argument);
        if (!isAsked && stdinPath is not null)
        {
            throw new UsageException("--stdin-path says for which file standard input stands, and '-' asks for it: 'policylint … - --stdin-path FILE'.");
        }

        if (isAsked && paths.FirstOrDefault(p => p.Length > 1 && p[0] == '-') is { } option)
        {
            throw new UsageException($"There is no option '{option}'.");
        }

        return isAsked && paths.Count > 1 ? throw new UsageException("'-' stands alone: standard input is one file.") : isAsked;
    }

    /// <summary>Reads it; no more is held than a policy may have.</summary>
    public static async Task<PolicyText> Read(Terminal terminal, string? path, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length <= PolicyText.MaxLength && (read = await terminal.In.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, read);
        }

        return PolicyText.FromBytes(bytes.ToArray(), terminal.FullPath(path ?? DefaultPath));
    }
}
