using System.Collections.Immutable;
using System.IO.Compression;

namespace PolicyLint.Package.Tests;

/// <summary>A file in a package.</summary>
/// <param name="Package">The file name of the package.</param>
/// <param name="Path">Its path in the package.</param>
/// <param name="Content">What it holds.</param>
internal sealed record PackagedFile(string Package, string Path, byte[] Content)
{
    /// <summary>Every file of the packages, and of the packages of symbols, in a folder.</summary>
    public static ImmutableArray<PackagedFile> AllOf(string folder) =>
        [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).SelectMany(Of)];

    /// <summary>Whether it is an assembly of this repository, and not one that comes from elsewhere.</summary>
    public bool IsOurAssembly => Path.EndsWith(".dll", StringComparison.Ordinal) && System.IO.Path.GetFileName(Path).StartsWith("policylint", StringComparison.OrdinalIgnoreCase);

    private static List<PackagedFile> Of(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => new PackagedFile(System.IO.Path.GetFileName(package), entry.FullName, Read(entry)))];
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using Stream stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
