using System.Text;

namespace PolicyLint.LanguageServer.Language;

/// <summary>A form as a text with places to fill in; what may be left out is.</summary>
internal static class FormSnippet
{
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["N"] = "1", ["P"] = "90%", ["TEXT"] = "\"text\"", ["DATE"] = "2026-01-01", ["CODE"] = "GBP", ["MONEY"] = "10 GBP", ["PERIOD"] = "week", ["DURATION"] = "1 hour",
        ["EXPR"] = "yes", ["EFFECTS"] = "allow", ["VALUES"] = "1", ["CELLS"] = "any", ["VALUE"] = "1", ["VERDICT"] = "allow", ["DAYS"] = "Mon..Fri", ["TIMES"] = "09:00..17:00",
        ["TYPE"] = "money", ["FINDING"] = "SVP2001", ["EVENT"] = "received",
    };

    /// <summary>Where a clause asks for something else than most: what stands in its places, one after the other.</summary>
    private static readonly Dictionary<string, string[]> Own = new(StringComparer.Ordinal)
    {
        ["improve"] = ["Standard", "1%", "week", "80%", "2026-01-01", "20 weeks"],
        ["buys"] = ["10 GBP", "week", "5 years"],
        ["burdens"] = ["5%", "20%"],
        ["shrinkage"] = ["30%"],
        ["warn at"] = ["75%"],
        ["over"] = ["1 week"],
        ["from"] = ["received", "answered"],
        ["pause while"] = ["waiting"],
        ["demand"] = ["10", "hour", "15", "hour"],
        ["handling"] = ["6 minutes", "1"],
        ["patience"] = ["3 minutes"],
        ["follow up within"] = ["2 days", "Role"],
        ["repeat"] = ["2"],
        ["then"] = ["deny"],
    };

    /// <summary>The snippet, as LSP 3.17 writes it; a declaration's body is opened.</summary>
    public static string Of(ClauseForm form)
    {
        var text = new StringBuilder();
        int place = 0;
        var samples = new Queue<string>(Own.GetValueOrDefault(form.Start, []));
        foreach (FormPart part in FormPart.Of(form.Form).Where(p => !p.IsOptional))
        {
            text.Append(text.Length > 0 ? " " : string.Empty).Append(
                part.Choices.Count > 0 ? $"${{{++place}|{string.Join(',', part.Choices.Select(Filled))}|}}"
                : !part.IsPlace ? part.Text.Replace("}", "\\}", StringComparison.Ordinal)
                : samples.TryDequeue(out string? own) ? $"${{{++place}:{own}}}"
                : part.Text == "TEXT" ? $"\"${{{++place}:text}}\""
                : $"${{{++place}:{SampleOf(part.Text)}}}");
        }

        if (form.Form.EndsWith("{ }", StringComparison.Ordinal))
        {
            text.Length -= "{ \\}".Length;
            text.Append("{\n    $0\n\\}");
        }
        else if (form.FirstWord == "choice")
        {
            // A choice without a value is none.
            text.Append(" { ${").Append(++place).Append(":value} \\}");
        }
        else if (HasBody(form))
        {
            text.Append(" {\n    $0\n\\}");
        }

        return text.ToString();
    }

    /// <summary>The form filled in with samples, as text.</summary>
    public static string SampleOf(ClauseForm form, bool isWhole)
    {
        var samples = new Queue<string>(Own.GetValueOrDefault(form.Start, []));
        return string.Join(' ', FormPart.Of(form.Form).SelectMany(p => Sample(p, isWhole, samples)));
    }

    /// <summary>Whether a declaration has a body in braces that its head leads to.</summary>
    private static bool HasBody(ClauseForm form) => form.Owner == "file" && form.FirstWord is not ("policy" or "improve" or "segment");

    private static IEnumerable<string> Sample(FormPart part, bool isWhole, Queue<string> samples) =>
        part.IsOptional ? isWhole ? part.Inner.SelectMany(p => Sample(p, isWhole, samples)) : []
        : part.Choices.Count > 0 ? [Filled(part.Choices[0])]
        : part.IsPlace ? [samples.TryDequeue(out string? own) ? own : SampleOf(part.Text)]
        : [part.Text];

    private static string Filled(string choice) => char.IsUpper(choice[0]) ? SampleOf(choice) : choice;

    private static string SampleOf(string place) =>
        Samples.TryGetValue(place, out string? sample) ? sample : char.ToUpperInvariant(place[0]) + place[1..].ToLowerInvariant();
}
