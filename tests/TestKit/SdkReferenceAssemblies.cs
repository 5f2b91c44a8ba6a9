using System.Reflection;
using Microsoft.CodeAnalysis.Testing;

namespace PolicyLint.TestKit;

/// <summary>What tests compile against: the reference assemblies of the SDK that builds them, by the constructor that both test hosts have.</summary>
public static class SdkReferenceAssemblies
{
    public static ReferenceAssemblies Net100 { get; } = new(
        "net10.0",
        new PackageIdentity("Microsoft.NETCore.App.Ref", Metadata("TargetingPackVersion")),
        Path.Combine("ref", "net10.0"));

    private static string Metadata(string key) =>
        typeof(SdkReferenceAssemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
