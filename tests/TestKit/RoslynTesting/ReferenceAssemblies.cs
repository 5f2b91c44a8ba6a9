using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The framework that a test compiles against. This host downloads nothing: it knows the targeting pack of the SDK that built it.</summary>
public sealed partial class ReferenceAssemblies
{
    private static readonly ConcurrentDictionary<string, Lazy<ImmutableArray<MetadataReference>>> Resolved = new(StringComparer.Ordinal);

    public ReferenceAssemblies(string targetFramework) => TargetFramework = targetFramework;

    public ReferenceAssemblies(string targetFramework, PackageIdentity? referenceAssemblyPackage, string referenceAssemblyPath)
        : this(targetFramework)
    {
        ReferenceAssemblyPackage = referenceAssemblyPackage;
        ReferenceAssemblyPath = referenceAssemblyPath;
    }

    public static ReferenceAssemblies Default => Net.Net100;

    public string TargetFramework { get; }

    public PackageIdentity? ReferenceAssemblyPackage { get; }

    public string? ReferenceAssemblyPath { get; }

    /// <summary>The references; those of the SDK's own targeting pack, read once.</summary>
    /// <exception cref="NotSupportedException">Another framework than the SDK's.</exception>
    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pack = PackOfTheSdk();
        if (!string.Equals(Path.GetFileName(pack), TargetFramework, StringComparison.Ordinal))
        {
            throw new NotSupportedException(
                $"Tests compile against {Path.GetFileName(pack)} from the SDK's targeting pack; {TargetFramework} needs the Microsoft.CodeAnalysis.Testing package (see CONTRIBUTING.md).");
        }

        var references = Resolved.GetOrAdd(pack, static p => new Lazy<ImmutableArray<MetadataReference>>(() =>
            [.. Directory.EnumerateFiles(p, "*.dll").Order(StringComparer.Ordinal).Select(f => MetadataReference.CreateFromFile(f))]));
        return Task.FromResult(references.Value);
    }

    private static string PackOfTheSdk() =>
        typeof(ReferenceAssemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "TargetingPack").Value!;
}
