using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.TestKit;

namespace PolicyLint.House.Tests;

/// <summary>A text file of the repository, by its path inside it with forward slashes.</summary>
public sealed class RepositoryFile(string path, string text)
{
    private static readonly string[] NotOurs = [".git", ".vs", ".vscode", "bin", "obj", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>What is compiled for one target need not be for another: each file is read both ways.</summary>
    private static readonly string[][] SymbolSets = [["NETSTANDARD", "NETSTANDARD2_0"], ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "NET10_0"]];

    private readonly Lazy<IReadOnlyList<SyntaxNode>> _roots = new(() =>
        [.. SymbolSets.Select(symbols => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: symbols)).GetRoot())]);

    /// <summary>Every text file that is ours: not built, not restored.</summary>
    public static IReadOnlyList<RepositoryFile> All { get; } = [.. Walk(new DirectoryInfo(Repository.Root))];

    public static IEnumerable<RepositoryFile> CSharp => All.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal));

    public string Path { get; } = path;

    public string Text { get; } = text;

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The C# in it, once for each kind of target.</summary>
    public IReadOnlyList<SyntaxNode> Roots => _roots.Value;

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public Violation At(SyntaxNodeOrToken place, string whatToDo) => new(Path, place.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1, whatToDo);

    private static IEnumerable<RepositoryFile> Walk(DirectoryInfo directory)
    {
        foreach (var file in directory.EnumerateFiles().Where(f => !NotOurs.Contains(f.Name)))
        {
            var content = File.ReadAllText(file.FullName);
            if (!content.Contains('\0', StringComparison.Ordinal))
            {
                yield return new RepositoryFile(System.IO.Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'), content);
            }
        }

        foreach (var file in directory.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name)).SelectMany(Walk))
        {
            yield return file;
        }
    }
}
