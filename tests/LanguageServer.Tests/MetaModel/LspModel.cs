using System.Text.Json;

namespace PolicyLint.LanguageServer.Tests.MetaModel;

/// <summary>The messages and types of LSP 3.17, from its meta model.</summary>
internal sealed class LspModel
{
    private readonly JsonDocument _document;

    private LspModel(JsonDocument document)
    {
        _document = document;
        Requests = ByName("requests", "method");
        Notifications = ByName("notifications", "method");
        Structures = ByName("structures", "name");
        Enumerations = ByName("enumerations", "name");
        Aliases = ByName("typeAliases", "name");
    }

    public static LspModel Version317 { get; } = Load();

    public IReadOnlyDictionary<string, JsonElement> Requests { get; }

    public IReadOnlyDictionary<string, JsonElement> Notifications { get; }

    public IReadOnlyDictionary<string, JsonElement> Structures { get; }

    public IReadOnlyDictionary<string, JsonElement> Enumerations { get; }

    public IReadOnlyDictionary<string, JsonElement> Aliases { get; }

    private static LspModel Load()
    {
        using Stream stream = typeof(LspModel).Assembly.GetManifestResourceStream("metaModel.json")!;
        return new LspModel(JsonDocument.Parse(stream));
    }

    private Dictionary<string, JsonElement> ByName(string list, string name) =>
        _document.RootElement.GetProperty(list).EnumerateArray().ToDictionary(e => e.GetProperty(name).GetString()!, StringComparer.Ordinal);
}
