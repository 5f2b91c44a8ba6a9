using System.Text.Json;
using PolicyLint.TestKit;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>A fresh project outside the repository that uses the package, as a user's does.</summary>
public sealed class PackageConsumer
{
    private readonly PackageFeed _feed;
    private bool _usesPackage = true;
    private bool _restored;

    public PackageConsumer(PackageFeed feed)
    {
        _feed = feed;
        Directory = Path.Combine(feed.Directory, "consumers", Guid.NewGuid().ToString("N"));
        Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="built-here" value="{feed.Feed}" /></packageSources>
            </configuration>
            """);
        Write("Program.cs", "System.Console.WriteLine(\"compiled\");\n");
        WriteProject();
    }

    public string Directory { get; }

    private string CompiledAssembly => Path.Combine(Directory, "obj", "Debug", "net10.0", "Consumer.dll");

    /// <summary>Writes a file, by its path in the project with forward slashes.</summary>
    public PackageConsumer Write(string path, string content)
    {
        _restored &= !path.EndsWith(".csproj", StringComparison.Ordinal);
        var file = new FileInfo(Path.Combine(Directory, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, content);
        return this;
    }

    /// <summary>The project file: a console program with the package, and these lines besides.</summary>
    public PackageConsumer WriteProject(string properties = "", string items = "") => Write("Consumer.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="PolicyLint" Version="{_feed.Version}" />
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>The project file of a project of this repository: no package, but the import that stands for it, and what it leads to as it was built before the tests.</summary>
    public PackageConsumer WriteProjectOfTheRepository(string framework = "net10.0", string language = "latest")
    {
        // Their restore covers projects of the repository, which is to stay as the user's own cache restored it.
        _usesPackage = false;
        return Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{Repository.PathOf("src/Package/PolicyLint.ProjectReference.props")}" />
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <LangVersion>{language}</LangVersion>
                <BuildProjectReferences>false</BuildProjectReferences>
              </PropertyGroup>
            </Project>
            """);
    }

    public void Delete(string path) => File.Delete(Path.Combine(Directory, path));

    /// <summary>Makes a file look as if it had been there before everything else: copied, unpacked, checked out.</summary>
    public void MakeOld(string path) => File.SetLastWriteTimeUtc(Path.Combine(Directory, path), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    /// <summary>Builds, restoring the first time.</summary>
    public async Task<BuildResult> BuildAsync(params string[] arguments)
    {
        var before = File.GetLastWriteTimeUtc(CompiledAssembly);
        string[] restore = _restored ? ["--no-restore"] : [];
        var (exitCode, output) = await RunAsync(["build", "-tl:off", "-clp:NoSummary", .. restore, .. arguments]);
        _restored = true;
        return new BuildResult(exitCode, output, CompilerRan: File.GetLastWriteTimeUtc(CompiledAssembly) != before);
    }

    /// <summary>Runs <c>dotnet format</c> on the project, restored before.</summary>
    public async Task<(int ExitCode, string Output)> FormatAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(["restore"]);
        Assert.True(exitCode == 0, output);
        return await RunAsync(["format", arguments[0], "Consumer.csproj", "--no-restore", .. arguments[1..]]);
    }

    /// <summary>What a file holds, by its path in the project with forward slashes.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Directory, path));

    /// <summary>The items that MSBuild has after these targets: full paths.</summary>
    public async Task<IReadOnlyList<string>> GetItemsAsync(string item, string targets, params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(["msbuild", "-restore", "-tl:off", $"-t:{targets}", $"-getItem:{item}", .. arguments]);
        Assert.True(exitCode == 0, output);
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("Items").GetProperty(item).EnumerateArray().Select(i => i.GetProperty("FullPath").GetString()!)];
    }

    /// <summary>The configuration that MSBuild hands to analyzers and generator.</summary>
    public async Task<string> GetGeneratedConfigAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(["msbuild", "-restore", "-tl:off", "-t:GenerateMSBuildEditorConfigFile", .. arguments]);
        Assert.True(exitCode == 0, output);
        return await File.ReadAllTextAsync(Path.Combine(Directory, "obj", "Debug", "net10.0", "Consumer.GeneratedMSBuildEditorConfig.editorconfig"));
    }

    private Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> arguments) => DotNet.RunAsync(
        Directory, arguments, _usesPackage ? new Dictionary<string, string> { ["NUGET_PACKAGES"] = _feed.UnpackedPackages, ["NuGetAudit"] = "false" } : null);
}
