using System.Text.Json;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Fuzz.Features;

/// <summary>What holds of every answer of a server, whatever stands in the document.</summary>
internal static class AnswerLaws
{
    /// <summary>What is wrong with an answer; null where nothing is.</summary>
    public static string? Broken(string method, string uri, JsonElement answer, WorkspaceSnapshot snapshot) =>
        RangeOutside(answer, uri, snapshot)
        ?? (method.StartsWith("textDocument/semanticTokens", StringComparison.Ordinal) ? TokenOutOfOrder(answer, snapshot.Find(uri)!.Text)
            : method == "textDocument/selectionRange" ? NotNested(answer)
            : method == "textDocument/foldingRange" ? EmptyFold(answer)
            : EditsThatMeet(answer));

    /// <summary>A range that stands in no text of the document that it is of, or ends before it starts.</summary>
    private static string? RangeOutside(JsonElement value, string uri, WorkspaceSnapshot snapshot)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                return value.EnumerateArray().Select(v => RangeOutside(v, uri, snapshot)).FirstOrDefault(wrong => wrong is not null);
            case JsonValueKind.Object when value.TryGetProperty("start", out JsonElement start) && start.ValueKind == JsonValueKind.Object:
                PolicyText text = snapshot.Find(uri)!.Text;
                (int Line, int Character) from = PlaceOf(start);
                (int Line, int Character) to = PlaceOf(value.GetProperty("end"));
                return from.CompareTo(to) > 0 || !IsIn(text, from) || !IsIn(text, to) ? $"a range outside: {value.GetRawText()}" : null;
            case JsonValueKind.Object:
                string about = OwnUri(value) ?? uri;
                return value.EnumerateObject()
                    .Select(p => RangeOutside(p.Value, p.Name is "originSelectionRange" or "fromRanges" ? uri : about, snapshot))
                    .FirstOrDefault(wrong => wrong is not null);
            default:
                return null;
        }
    }

    private static string? OwnUri(JsonElement value) =>
        value.TryGetProperty("targetUri", out JsonElement target) ? target.GetString()
        : value.TryGetProperty("textDocument", out JsonElement document) ? document.GetProperty("uri").GetString()
        : value.TryGetProperty("uri", out JsonElement own) && own.ValueKind == JsonValueKind.String ? own.GetString()
        : null;

    private static (int Line, int Character) PlaceOf(JsonElement position) => (position.GetProperty("line").GetInt32(), position.GetProperty("character").GetInt32());

    private static bool IsIn(PolicyText text, (int Line, int Character) place) =>
        place.Line >= 0 && place.Line < text.LineCount && Places.PositionOf(text, Places.OffsetOf(text, new Position(place.Line, place.Character))) == new Position(place.Line, place.Character);

    /// <summary>Tokens stand one behind the other, on one line each, and have a width.</summary>
    private static string? TokenOutOfOrder(JsonElement answer, PolicyText text)
    {
        int[] data = [.. answer.GetProperty("data").EnumerateArray().Select(n => n.GetInt32())];
        int line = 0;
        int character = 0;
        int end = 0;
        for (int i = 0; i + 4 < data.Length; i += 5)
        {
            character = data[i] == 0 ? character + data[i + 1] : data[i + 1];
            end = data[i] == 0 ? end : 0;
            line += data[i];
            if (data[i] < 0 || data[i + 2] <= 0 || character < end || !IsIn(text, (line, character)) || !IsIn(text, (line, character + data[i + 2])))
            {
                return $"a token out of order or outside: line {line}, {character}, length {data[i + 2]}";
            }

            end = character + data[i + 2];
        }

        return null;
    }

    private static string? NotNested(JsonElement answer)
    {
        foreach (JsonElement selection in answer.EnumerateArray())
        {
            JsonElement inner = selection;
            while (inner.TryGetProperty("parent", out JsonElement outer) && outer.ValueKind == JsonValueKind.Object)
            {
                JsonElement small = inner.GetProperty("range");
                JsonElement large = outer.GetProperty("range");
                bool holds = PlaceOf(large.GetProperty("start")).CompareTo(PlaceOf(small.GetProperty("start"))) <= 0
                    && PlaceOf(large.GetProperty("end")).CompareTo(PlaceOf(small.GetProperty("end"))) >= 0;
                if (!holds || small.GetRawText() == large.GetRawText())
                {
                    return $"a selection that does not hold the one within: {large.GetRawText()} around {small.GetRawText()}";
                }

                inner = outer;
            }
        }

        return null;
    }

    private static string? EmptyFold(JsonElement answer) => answer.EnumerateArray()
        .Where(fold => fold.GetProperty("startLine").GetInt32() >= fold.GetProperty("endLine").GetInt32())
        .Select(fold => $"a fold of nothing: {fold.GetRawText()}")
        .FirstOrDefault();

    /// <summary>Edits of one document that overlap: no client can apply them.</summary>
    private static string? EditsThatMeet(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            return value.EnumerateObject().Select(p => EditsThatMeet(p.Value)).FirstOrDefault(wrong => wrong is not null);
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        if (value.GetArrayLength() == 0 || value[0].ValueKind != JsonValueKind.Object || !value[0].TryGetProperty("newText", out _) || !value[0].TryGetProperty("range", out _))
        {
            return value.EnumerateArray().Select(EditsThatMeet).FirstOrDefault(wrong => wrong is not null);
        }

        (int Line, int Character) end = (0, 0);
        foreach (JsonElement range in value.EnumerateArray().Select(e => e.GetProperty("range")).OrderBy(r => PlaceOf(r.GetProperty("start"))).ThenBy(r => PlaceOf(r.GetProperty("end"))))
        {
            if (PlaceOf(range.GetProperty("start")).CompareTo(end) < 0)
            {
                return $"edits that overlap: {value.GetRawText()}";
            }

            end = PlaceOf(range.GetProperty("end"));
        }

        return null;
    }
}
