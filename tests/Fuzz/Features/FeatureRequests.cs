using System.Text.Json.Nodes;

namespace PolicyLint.Fuzz.Features;

/// <summary>What an editor asks of a server about a document: each request that is about a place, and each that is about all of it.</summary>
internal static class FeatureRequests
{
    private static readonly string[] AtPlaces =
    [
        "textDocument/completion", "textDocument/hover", "textDocument/signatureHelp", "textDocument/definition", "textDocument/documentHighlight",
        "textDocument/prepareRename", "textDocument/linkedEditingRange", "textDocument/prepareCallHierarchy",
    ];

    private static readonly string[] OfDocuments =
    [
        "textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/documentLink", "textDocument/codeLens", "textDocument/semanticTokens/full", "textDocument/diagnostic",
    ];

    /// <summary>The requests about a place.</summary>
    public static IEnumerable<(string Method, JsonObject Parameters)> At(string uri, int line, int character)
    {
        foreach (string method in AtPlaces)
        {
            yield return (method, Placed());
        }

        yield return ("textDocument/references", With(Placed(), "context", new JsonObject { ["includeDeclaration"] = true }));
        yield return ("textDocument/rename", With(Placed(), "newName", "Renamed"));
        yield return ("textDocument/onTypeFormatting", With(With(Placed(), "ch", "}"), "options", Options()));
        yield return ("textDocument/selectionRange", With(Document(uri), "positions", new JsonArray(Place(line, character))));
        yield return ("textDocument/codeAction", Actions(uri, Range(line, character, line, character)));

        JsonObject Placed() => With(Document(uri), "position", Place(line, character));
    }

    /// <summary>The requests about all of a document, or of the workspace.</summary>
    public static IEnumerable<(string Method, JsonObject Parameters)> Of(string uri, int lines)
    {
        foreach (string method in OfDocuments)
        {
            yield return (method, Document(uri));
        }

        yield return ("textDocument/semanticTokens/range", Ranged());
        yield return ("textDocument/inlayHint", Ranged());
        yield return ("textDocument/formatting", With(Document(uri), "options", Options()));
        yield return ("textDocument/rangeFormatting", With(Ranged(), "options", Options()));
        yield return ("workspace/symbol", new JsonObject { ["query"] = "e" });
        yield return ("workspace/executeCommand", new JsonObject { ["command"] = "policylint.explain", ["arguments"] = new JsonArray(uri, "TooLate") });

        JsonObject Ranged() => With(Document(uri), "range", Range(0, 0, lines, 0));
    }

    /// <summary>What is asked for all that can be done in a document.</summary>
    public static JsonObject Actions(string uri, int lines) => Actions(uri, Range(0, 0, lines, 0));

    private static JsonObject Actions(string uri, JsonObject range) => With(With(Document(uri), "range", range), "context", new JsonObject { ["diagnostics"] = new JsonArray() });

    private static JsonObject Document(string uri) => new() { ["textDocument"] = new JsonObject { ["uri"] = uri } };

    private static JsonObject Place(int line, int character) => new() { ["line"] = line, ["character"] = character };

    private static JsonObject Range(int line, int character, int endLine, int endCharacter) => new() { ["start"] = Place(line, character), ["end"] = Place(endLine, endCharacter) };

    private static JsonObject Options() => new() { ["tabSize"] = 4, ["insertSpaces"] = true };

    private static JsonObject With(JsonObject parameters, string name, JsonNode value)
    {
        parameters[name] = value;
        return parameters;
    }
}
