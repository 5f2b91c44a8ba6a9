namespace PolicyLint.Cli.Tests;

/// <summary>A folder for one test, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("policylint-").FullName;

    /// <summary>Writes a file, with the folders above it.</summary>
    public string Write(string name, string content)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public ToolRun Run(params string[] arguments) => ToolRun.In(Path, string.Empty, arguments);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
