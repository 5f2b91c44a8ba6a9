using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Fuzz.Features;

/// <summary>A name and its declaration are spoken of in the same places, and those are what lights up in a document.</summary>
internal static class NavigationLaw
{
    /// <summary>What is wrong with where a name leads; null where nothing is.</summary>
    /// <param name="snapshot">The documents.</param>
    /// <param name="uri">The one that is asked about.</param>
    /// <param name="line">The line of the name.</param>
    /// <param name="character">A place in the name.</param>
    public static string? Broken(WorkspaceSnapshot snapshot, string uri, int line, int character)
    {
        JsonElement definitions = Ask("textDocument/definition", uri, line, character);
        if (definitions.ValueKind != JsonValueKind.Array || definitions.GetArrayLength() != 1)
        {
            return null;
        }

        string there = definitions[0].GetProperty("uri").GetString()!;
        JsonElement start = definitions[0].GetProperty("range").GetProperty("start");
        string[] fromHere = Places(Ask("textDocument/references", uri, line, character));
        string[] fromThere = Places(Ask("textDocument/references", there, start.GetProperty("line").GetInt32(), start.GetProperty("character").GetInt32()));
        if (!fromHere.SequenceEqual(fromThere, StringComparer.Ordinal))
        {
            return $"spoken of from here: {string.Join(" ", fromHere)}\nfrom its declaration: {string.Join(" ", fromThere)}";
        }

        if (!fromHere.Contains(PlaceOf(there, definitions[0].GetProperty("range")), StringComparer.Ordinal))
        {
            return $"its declaration is none of the places: {string.Join(" ", fromHere)}";
        }

        string[] lit = Ask("textDocument/documentHighlight", uri, line, character) is { ValueKind: JsonValueKind.Array } highlights
            ? [.. highlights.EnumerateArray().Select(h => PlaceOf(uri, h.GetProperty("range"))).Order(StringComparer.Ordinal)]
            : [];
        return lit.SequenceEqual(fromHere.Where(p => p.StartsWith(uri + " ", StringComparison.Ordinal)), StringComparer.Ordinal)
            ? null
            : $"lit: {string.Join(" ", lit)}\nspoken of: {string.Join(" ", fromHere)}";

        JsonElement Ask(string method, string document, int l, int c)
        {
            JsonObject parameters = FeatureRequests.At(document, l, c).First(r => r.Method == method).Parameters;
            string? failed = FeatureRun.Ask(snapshot, method, document, parameters, out JsonElement answer);
            return failed is null ? answer : throw new InvalidOperationException(failed);
        }
    }

    private static string[] Places(JsonElement locations) => locations.ValueKind == JsonValueKind.Array
        ? [.. locations.EnumerateArray().Select(l => PlaceOf(l.GetProperty("uri").GetString()!, l.GetProperty("range"))).Order(StringComparer.Ordinal)]
        : [];

    private static string PlaceOf(string uri, JsonElement range) =>
        $"{uri} {range.GetProperty("start").GetProperty("line")}:{range.GetProperty("start").GetProperty("character")}-{range.GetProperty("end").GetProperty("character")}";
}
