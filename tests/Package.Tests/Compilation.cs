using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyLint.Package.Tests;

/// <summary>What a compiler made of a consumer's policies.</summary>
/// <param name="Compiler">Its version, as it wrote it into the symbols.</param>
/// <param name="Findings">Our results in its SARIF log: rule, level, message, region, suppressions, everything that is said.</param>
/// <param name="Generated">The text of each generated file, under its name.</param>
internal sealed record Compilation(string Compiler, ImmutableArray<string> Findings, ImmutableSortedDictionary<string, string> Generated)
{
    /// <summary>The properties that a project needs for <see cref="Of"/>.</summary>
    public const string Properties = """
        <TargetFramework>net8.0</TargetFramework>
        <UseAppHost>false</UseAppHost>
        <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
        <ErrorLog>findings.sarif,version=2.1</ErrorLog>
        <EnableNETAnalyzers>false</EnableNETAnalyzers>
        """;

    private static readonly Guid CompilationOptions = new("B5FEEC05-8CD0-4A83-96DA-466284BB4BD8");

    /// <summary>Compiles a consumer anew.</summary>
    /// <param name="consumer">The consumer, with <see cref="Properties"/>.</param>
    /// <param name="language">The version of C#.</param>
    /// <param name="compiler">The folder with another compiler's <c>csc</c>; null: the SDK's own.</param>
    public static async Task<(BuildResult Build, Compilation Compilation)> Of(PackageConsumer consumer, string language, string? compiler = null)
    {
        string obj = Path.Combine(consumer.Directory, "obj", "Debug", "net8.0");
        if (Directory.Exists(obj))
        {
            Directory.Delete(obj, recursive: true);
        }

        string[] another = compiler is null ? [] : [$"-p:CscToolPath={compiler}", $"-p:CscToolExe={(OperatingSystem.IsWindows() ? "csc.exe" : "csc")}"];
        BuildResult build = await consumer.BuildAsync([$"-p:LangVersion={language}", .. another]);
        JsonNode run = JsonNode.Parse(consumer.Read("findings.sarif"))!["runs"]![0]!;
        string symbols = Path.Combine(obj, "Consumer.pdb");
        return (build, new Compilation(
            File.Exists(symbols) ? CompilerOf(symbols) : run["tool"]!["driver"]!["semanticVersion"]!.GetValue<string>(),
            [.. run["results"]!.AsArray().Select(Text).Where(text => text.Contains("\"SVP", StringComparison.Ordinal)).Order(StringComparer.Ordinal)],
            Directory.CreateDirectory(Path.Combine(obj, "generated", "PolicyLint.Analyzer")).GetFiles("*.cs", SearchOption.AllDirectories)
                .ToImmutableSortedDictionary(file => file.Name, file => File.ReadAllText(file.FullName), StringComparer.Ordinal)));
    }

    /// <summary>What one of the two says, and the other doesn't: findings, and lines of generated text.</summary>
    public IEnumerable<string> DifferencesTo(Compilation other) =>
        Lines().Except(other.Lines()).Select(line => $"{Compiler} alone: {line}").Concat(other.Lines().Except(Lines()).Select(line => $"{other.Compiler} alone: {line}"));

    private IEnumerable<string> Lines() => Findings.Concat(Generated.SelectMany(file => file.Value.Split('\n').Select((line, i) => $"{file.Key}({i + 1}): {line}")));

    /// <summary>A result without its place in the log's list of rules, which other analyzers shift.</summary>
    private static string Text(JsonNode? result)
    {
        result!.AsObject().Remove("ruleIndex");
        return result.ToJsonString();
    }

    /// <summary>Compilation options are names and values that end in zeros (Portable PDB format, "Compilation Options").</summary>
    private static string CompilerOf(string symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(symbols));
        MetadataReader reader = provider.GetMetadataReader();
        CustomDebugInformation options = reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition).Select(reader.GetCustomDebugInformation).Single(i => reader.GetGuid(i.Kind) == CompilationOptions);
        string[] texts = Encoding.UTF8.GetString(reader.GetBlobBytes(options.Value)).Split('\0');
        return texts[Array.IndexOf(texts, "compiler-version") + 1];
    }
}
