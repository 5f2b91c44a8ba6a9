using PolicyLint.TestKit;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>The packages as a release makes them, by its own command: optimised, and without a trace of where they were built. Built apart from the developer's own output.</summary>
public sealed class Release : IAsyncLifetime
{
    private readonly string _artifacts = Repository.PathOf($"artifacts/release-{Guid.NewGuid():N}");

    /// <summary>The folder of the packages.</summary>
    public string Packages => Path.Combine(_artifacts, "packages");

    public async Task InitializeAsync()
    {
        var (exitCode, output) = await DotNet.RunAsync(Repository.Root,
        [
            "pack", "src/Packages.proj", "-o", Packages, "-v", "quiet", "-tl:off", "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={_artifacts}", "-p:RunAnalyzers=false",
        ]);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"The packages of a release are not made:{Environment.NewLine}{output}");
        }
    }

    public Task DisposeAsync()
    {
        if (Directory.Exists(_artifacts))
        {
            Directory.Delete(_artifacts, recursive: true);
        }

        return Task.CompletedTask;
    }
}
