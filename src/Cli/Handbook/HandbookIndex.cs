using PolicyLint.Cli.Handbook.Sections;

namespace PolicyLint.Cli.Handbook;

/// <summary>The page that lists several policies.</summary>
internal static class HandbookIndex
{
    /// <summary>The name of its file; of a single policy, that of its page.</summary>
    public const string FileName = "index.html";

    /// <summary>The page.</summary>
    public static string Of(IReadOnlyList<HandbookPolicy> pages) => HandbookShell.Of(
        "Service handbook",
        Html.Of($"<p class=\"eyebrow\">Service handbook</p><h1>What we promise, and how we decide</h1><p class=\"intro\">{PlainWords.Count(pages.Count, "policy", "policies")}, each on a page of its own.</p>"),
        Html.Of($"<div class=\"body wide\"><main id=\"main\"><ul class=\"index\">{pages.Select(Entry)}</ul></main></div>"));

    private static Html Entry(HandbookPolicy page)
    {
        Html told = page.IsSound
            ? Html.Of($"{Part.Paragraph(page.Policy.Documentation ?? Html.Empty)}{Promises(page)}<p class=\"note\">{ReportSection.Summary(page.Card)}</p>")
            : Html.Of($"<p>{Part.Chip("has errors", "no")} Nobody should go by it until they are put right.</p>");
        return Html.Of($"<li class=\"card\"><h2><a href=\"{page.FileName}\">{PlainWords.Heading(page.Policy)}</a></h2>{told}{HandbookPage.Facts(page)}</li>\n");
    }

    private static Html Promises(HandbookPolicy page) =>
        Part.Paragraph(Html.Join(" · ", page.Policy.Promises.Select(p => Html.Of($"<b>{PlainWords.Heading(p)}</b>"))));
}
