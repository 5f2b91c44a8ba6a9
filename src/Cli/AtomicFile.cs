namespace PolicyLint.Cli;

/// <summary>Writes a file whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, then puts it in its place; what was there before stays until then.</summary>
    /// <exception cref="UsageException">It can't be written; the file is as it was.</exception>
    public static void Write(string path, byte[] content)
    {
        string? temporary = null;
        try
        {
            if (IsDevice(path))
            {
                File.WriteAllBytes(path, content);
                return;
            }

            // A link stays one: what it leads to is written.
            string target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
            string folder = Path.GetDirectoryName(target)!;
            temporary = Path.Combine(folder, $".policylint-{Path.GetRandomFileName()}.tmp");
            Directory.CreateDirectory(folder);
            UnixFileMode? mode = !OperatingSystem.IsWindows() && File.Exists(target) ? File.GetUnixFileMode(target) : null;
            File.WriteAllBytes(temporary, content);
            if (mode is { } same && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, same);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new UsageException($"'{path}' can't be written: {e.Message} It is as it was.");
        }
    }

    /// <summary>What stands for a device or an open file (<c>/dev/stdout</c>) is written to: nothing may take its place.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    private static void TryDelete(string? path)
    {
        try
        {
            if (path is not null)
            {
                File.Delete(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Where nothing may be written nothing may be deleted either; the reason is told already.
        }
    }
}
