using System.Text.Json;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>A bill of materials in CycloneDX, as far as the tests look into it.</summary>
/// <param name="Package">The package that it is of, by its URL (<c>pkg:nuget/Quartz@4.7.3</c>), as all in it.</param>
/// <param name="Components">What that brings along or asks for, and the SHA-512 of each in hexadecimal; null for what was not restored from a package.</param>
/// <param name="DependsOn">What each of all these needs itself.</param>
internal sealed record BillOfMaterials(string Package, IReadOnlyDictionary<string, string?> Components, IReadOnlyDictionary<string, IReadOnlyList<string>> DependsOn)
{
    /// <summary>Where it is in a package.</summary>
    public const string Path = "_manifest/bom.cdx.json";

    public static BillOfMaterials Of(PackagedFile file)
    {
        JsonElement bill = JsonDocument.Parse(file.Content).RootElement;
        return new(
            bill.GetProperty("metadata").GetProperty("component").GetProperty("purl").GetString()!,
            bill.GetProperty("components").EnumerateArray().ToDictionary(c => c.GetProperty("purl").GetString()!, HashOf),
            bill.GetProperty("dependencies").EnumerateArray().ToDictionary(
                d => d.GetProperty("ref").GetString()!,
                d => (IReadOnlyList<string>)[.. d.GetProperty("dependsOn").EnumerateArray().Select(one => one.GetString()!)]));
    }

    private static string? HashOf(JsonElement component) => component.TryGetProperty("hashes", out JsonElement hashes)
        ? Assert.Single(hashes.EnumerateArray(), hash => hash.GetProperty("alg").GetString() == "SHA-512").GetProperty("content").GetString()
        : null;
}
