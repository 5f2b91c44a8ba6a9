using System.IO.Compression;
using System.Reflection;
using PolicyLint.TestKit;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>The packages and the tool, packed once a run from what the build made, into a feed of their own. A version that no other run has keeps every cache honest.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>The name of the collection whose tests build projects of the repository.</summary>
    public const string BuildsOfTheRepository = "builds of the repository";

    private static readonly string Configuration =
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Configuration").Value!;

    private static readonly string RunDirectory = System.IO.Directory.CreateTempSubdirectory("policylint-package-tests-").FullName;

    private static readonly string RunVersion = $"0.0.1-test.{Guid.NewGuid():N}";

    // All classes share what the first of them packs.
    private static readonly Lazy<Task> Packed = new(PackAsync);

    /// <summary>Everything of this run; deleted after it.</summary>
    public string Directory => RunDirectory;

    public string Version => RunVersion;

    public string Feed => Path.Combine(Directory, "feed");

    /// <summary>Where consumers unpack packages, so that the user's own cache never sees ours.</summary>
    public string UnpackedPackages => Path.Combine(Directory, "packages");

    public Task InitializeAsync() => Packed.Value;

    public ZipArchive Open(string packageId, string extension = ".nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"{packageId}.{Version}{extension}"));

    /// <summary>A new console project with a reference to the package.</summary>
    public PackageConsumer NewConsumer() => new(this);

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task PackAsync()
    {
        AppDomain.CurrentDomain.ProcessExit += static (_, _) => System.IO.Directory.Delete(RunDirectory, recursive: true);
        foreach (var project in (string[])["src/Runtime/PolicyLint.Runtime.csproj", "src/Package/PolicyLint.Package.csproj", "src/Cli/PolicyLint.Cli.csproj", "src/Hosting/PolicyLint.Hosting.csproj"])
        {
            var (exitCode, output) = await DotNet.RunAsync(Repository.Root,
            [
                "pack", project, "--no-build", "--no-restore", "-c", Configuration, "-o", Path.Combine(RunDirectory, "feed"), "-v", "quiet", "-tl:off",
                $"-p:PackageVersion={RunVersion}", $"-p:NuspecOutputPath={Path.Combine(RunDirectory, "nuspec")}",
            ]);
            if (exitCode != 0)
            {
                throw new InvalidOperationException($"{project} does not pack:{Environment.NewLine}{output}");
            }
        }
    }
}
