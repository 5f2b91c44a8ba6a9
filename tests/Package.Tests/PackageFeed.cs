using System.IO.Compression;
using System.Reflection;
using PolicyLint.TestKit;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>The packages and the tool, packed once a run from what the build made, into a feed of their own. A version that no other run has keeps every cache honest.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>The name of the collection that shares one feed.</summary>
    public const string Collection = "packages";

    private static readonly string Configuration =
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Configuration").Value!;

    /// <summary>Everything of this run; deleted after it.</summary>
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("policylint-package-tests-").FullName;

    public string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    public string Feed => Path.Combine(Directory, "feed");

    /// <summary>Where consumers unpack packages, so that the user's own cache never sees ours.</summary>
    public string UnpackedPackages => Path.Combine(Directory, "packages");

    public async Task InitializeAsync()
    {
        foreach (var project in (string[])["src/Runtime/PolicyLint.Runtime.csproj", "src/Package/PolicyLint.Package.csproj", "src/Cli/PolicyLint.Cli.csproj", "src/Hosting/PolicyLint.Hosting.csproj"])
        {
            var (exitCode, output) = await DotNet.RunAsync(Repository.Root,
            [
                "pack", project, "--no-build", "--no-restore", "-c", Configuration, "-o", Feed, "-v", "quiet", "-tl:off",
                $"-p:PackageVersion={Version}", $"-p:NuspecOutputPath={Path.Combine(Directory, "nuspec")}",
            ]);
            if (exitCode != 0)
            {
                throw new InvalidOperationException($"{project} does not pack:{Environment.NewLine}{output}");
            }
        }
    }

    public ZipArchive Open(string packageId, string extension = ".nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"{packageId}.{Version}{extension}"));

    /// <summary>A new console project with a reference to the package.</summary>
    public PackageConsumer NewConsumer() => new(this);

    public Task DisposeAsync()
    {
        System.IO.Directory.Delete(Directory, recursive: true);
        return Task.CompletedTask;
    }
}
