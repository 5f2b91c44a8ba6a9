using System.IO.Compression;
using System.Reflection;
using PolicyLint.TestKit;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>
/// The packages and the tool, packed from what the build made, into a feed of their own: once for all collections that run at a time. A
/// version that no other run has keeps every cache honest.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly string Configuration =
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Configuration").Value!;

    private static readonly object Gate = new();
    private static int _users;
    private static Pack? _shared;

    private readonly Pack _pack;

    public PackageFeed()
    {
        lock (Gate)
        {
            _users++;
            _pack = _shared ??= new Pack();
        }
    }

    /// <summary>Everything of this run; deleted after it.</summary>
    public string Directory => _pack.Directory;

    public string Version => _pack.Version;

    public string Feed => _pack.Feed;

    /// <summary>Where consumers unpack packages, so that the user's own cache never sees ours.</summary>
    public string UnpackedPackages => Path.Combine(Directory, "packages");

    public Task InitializeAsync() => _pack.Done.Value;

    public ZipArchive Open(string packageId, string extension = ".nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"{packageId}.{Version}{extension}"));

    /// <summary>A new console project with a reference to the package.</summary>
    public PackageConsumer NewConsumer() => new(this);

    public Task DisposeAsync()
    {
        lock (Gate)
        {
            if (--_users == 0)
            {
                System.IO.Directory.Delete(Directory, recursive: true);
                _shared = null;
            }
        }

        return Task.CompletedTask;
    }

    private sealed class Pack
    {
        internal Pack() => Done = new(PackAsync);

        internal string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("policylint-package-tests-").FullName;

        internal string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

        internal string Feed => Path.Combine(Directory, "feed");

        internal Lazy<Task> Done { get; }

        private async Task PackAsync()
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
    }
}
