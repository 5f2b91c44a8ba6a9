using PolicyLint.TestKit;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>The packages as a release makes them, by its own command: optimised, and without a trace of where they were built. Built apart from the developer's own output.</summary>
public sealed class Release : IAsyncLifetime
{
    /// <summary>The folder of all that was built for them.</summary>
    public string Artifacts { get; } = Repository.PathOf($"artifacts/release-{Guid.NewGuid():N}");

    /// <summary>The folder of the packages.</summary>
    public string Packages => Path.Combine(Artifacts, "packages");

    public async Task InitializeAsync()
    {
        var (exitCode, output) = await DotNet.RunAsync(Repository.Root,
        [
            "pack", "src/Packages.proj", "-o", Packages, "-v", "quiet", "-tl:off", "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={Artifacts}", "-p:RunAnalyzers=false",
            $"-p:Sbom={BillMaker.Missing is null}", $"-p:NativeTool={NativeCompiler.Missing is null}",
        ]);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"The packages of a release are not made:{Environment.NewLine}{output}");
        }
    }

    public Task DisposeAsync()
    {
        if (Directory.Exists(Artifacts))
        {
            Directory.Delete(Artifacts, recursive: true);
        }

        return Task.CompletedTask;
    }
}
