namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>What sections are made of.</summary>
internal static class Part
{
    /// <summary>A section of a page, under a heading of the second rank; nothing where there is nothing to tell.</summary>
    public static Html Section(string id, string title, Html lead, Html content) => content.IsEmpty
        ? Html.Empty
        : Html.Of($"<section id=\"{id}\" aria-labelledby=\"{id}-title\"><h2 id=\"{id}-title\">{title}</h2>{(lead.IsEmpty ? Html.Empty : Html.Of($"<p class=\"lead\">{lead}</p>"))}{content}</section>\n");

    /// <summary>A card about a declaration, under a heading of the third rank.</summary>
    public static Html Card(string? id, Html title, Html content) => id is null
        ? Html.Of($"<article class=\"card\"><h3>{title}</h3>{content}</article>\n")
        : Html.Of($"<article class=\"card\" id=\"{id}\"><h3>{title}</h3>{content}</article>\n");

    /// <summary>A paragraph; nothing where there is nothing to say.</summary>
    public static Html Paragraph(Html words, string look = "") => words.IsEmpty ? Html.Empty
        : look.Length == 0 ? Html.Of($"<p>{words}</p>")
        : Html.Of($"<p class=\"{look}\">{words}</p>");

    /// <summary>Terms and what is said of them; those of which nothing is said are left out.</summary>
    public static Html Facts(params IEnumerable<(string Term, Html Words)> facts)
    {
        Html[] told = [.. facts.Where(f => !f.Words.IsEmpty).Select(f => Html.Of($"<div><dt>{f.Term}</dt><dd>{f.Words}</dd></div>"))];
        return told.Length == 0 ? Html.Empty : Html.Of($"<dl class=\"facts\">{told}</dl>");
    }

    /// <summary>A list; nothing where it is empty.</summary>
    public static Html List(IEnumerable<Html> items, string look = "plain")
    {
        Html[] told = [.. items.Where(i => !i.IsEmpty).Select(i => Html.Of($"<li>{i}</li>"))];
        return told.Length == 0 ? Html.Empty : Html.Of($"<ul class=\"{look}\">{told}</ul>");
    }

    /// <summary>A table that a narrow screen scrolls sideways.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="heads">Its columns; the first names the row.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="isTitled">Whether what it shows stands above it; otherwise a heading says it, and it is there for those who can't see.</param>
    public static Html Table(string caption, IEnumerable<Html> heads, IEnumerable<IEnumerable<Html>> rows, bool isTitled = true) => Html.Of(
        $"<div class=\"scroll\" role=\"group\" aria-label=\"{caption}\" tabindex=\"0\"><table><caption{(isTitled ? Html.Empty : Html.Of($" class=\"unseen\""))}>{caption}</caption><thead><tr>{heads.Select(h => Html.Of($"<th scope=\"col\">{h}</th>"))}</tr></thead><tbody>{rows.Select(Row)}</tbody></table></div>");

    /// <summary>A word that stands out.</summary>
    public static Html Chip(string words, string look) => Html.Of($"<span class=\"chip {look}\">{words}</span>");

    /// <summary>What the policy says literally.</summary>
    public static Html Said(string? words) => words is null ? Html.Empty : Html.Of($"“{words}”");

    private static Html Row(IEnumerable<Html> cells) =>
        Html.Of($"<tr>{cells.Select((cell, i) => i == 0 ? Html.Of($"<th scope=\"row\">{cell}</th>") : Html.Of($"<td>{cell}</td>"))}</tr>");
}
