namespace PolicyLint.Cli;

/// <summary>Writes a file whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, then puts it in its place; what was there before stays until then.</summary>
    /// <exception cref="UsageException">It can't be written; the file is as it was.</exception>
    public static void Write(string path, byte[] content)
    {
        string folder = Path.GetDirectoryName(path)!;
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            UnixFileMode? mode = !OperatingSystem.IsWindows() && File.Exists(path) ? File.GetUnixFileMode(path) : null;
            File.WriteAllBytes(temporary, content);
            if (mode is { } same && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, same);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new UsageException($"'{path}' can't be written: {e.Message} It is as it was.");
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Where nothing may be written nothing may be deleted either; the reason is told already.
        }
    }
}
