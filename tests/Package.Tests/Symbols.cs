using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace PolicyLint.Package.Tests;

/// <summary>Portable symbols (Portable PDB format), as bytes and read.</summary>
internal sealed class Symbols : IDisposable
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _reader;

    private Symbols(byte[] bytes)
    {
        Bytes = bytes;
        _provider = MetadataReaderProvider.FromPortablePdbImage([.. bytes]);
        _reader = _provider.GetMetadataReader();
    }

    /// <summary>The symbols themselves, unpacked where an assembly embeds them.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where the sources are: paths with one <c>*</c> each, and the address that each stands for.</summary>
    public ImmutableArray<(string Path, string Address)> SourceLinks
    {
        get
        {
            using var json = JsonDocument.Parse(Custom(EntityHandle.ModuleDefinition, SourceLink) ?? "{\"documents\":{}}"u8.ToArray());
            return [.. json.RootElement.GetProperty("documents").EnumerateObject().Select(document => (document.Name, document.Value.GetString()!))];
        }
    }

    /// <summary>The sources: name, SHA-256, and the text where it is embedded.</summary>
    public IEnumerable<(string Name, byte[] Hash, byte[]? Embedded)> Documents => _reader.Documents.Select(handle =>
    {
        Document document = _reader.GetDocument(handle);
        return (_reader.GetString(document.Name), _reader.GetBlobBytes(document.Hash), Custom(handle, EmbeddedSource) is { } blob ? Unpacked(blob) : null);
    });

    /// <summary>Finds the symbols of an assembly as a debugger does: in it, or among those of the packages by the identity that it names.</summary>
    /// <returns>Null where there are none.</returns>
    public static Symbols? Of(PackagedFile assembly, ImmutableArray<PackagedFile> files)
    {
        using var image = new PEReader([.. assembly.Content]);
        ImmutableArray<DebugDirectoryEntry> entries = image.ReadDebugDirectory();
        DebugDirectoryEntry embedded = entries.FirstOrDefault(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        if (embedded.DataSize > 0)
        {
            // "MPDB", the size, and the symbols deflated.
            return new Symbols(Inflated(assembly.Content.AsSpan(embedded.DataPointer + 8, embedded.DataSize - 8)));
        }

        DebugDirectoryEntry named = entries.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        byte[] identity = [.. image.ReadCodeViewDebugDirectoryData(named).Guid.ToByteArray(), .. BitConverter.GetBytes(named.Stamp)];
        foreach (PackagedFile file in files.Where(file => file.Path.EndsWith(".pdb", StringComparison.Ordinal)))
        {
            var symbols = new Symbols(file.Content);
            if (symbols._reader.DebugMetadataHeader!.Id.AsSpan().SequenceEqual(identity))
            {
                return symbols;
            }

            symbols.Dispose();
        }

        return null;
    }

    public void Dispose() => _provider.Dispose();

    private byte[]? Custom(EntityHandle parent, Guid kind) =>
        _reader.GetCustomDebugInformation(parent).Select(_reader.GetCustomDebugInformation).Where(information => _reader.GetGuid(information.Kind) == kind)
            .Select(information => _reader.GetBlobBytes(information.Value)).FirstOrDefault();

    /// <summary>An embedded source: its size where it is deflated, or 0, and the text.</summary>
    private static byte[] Unpacked(byte[] blob) => BitConverter.ToInt32(blob) == 0 ? blob[4..] : Inflated(blob.AsSpan(4));

    private static byte[] Inflated(ReadOnlySpan<byte> deflated)
    {
        using var inflater = new DeflateStream(new MemoryStream(deflated.ToArray()), CompressionMode.Decompress);
        using var content = new MemoryStream();
        inflater.CopyTo(content);
        return content.ToArray();
    }
}
