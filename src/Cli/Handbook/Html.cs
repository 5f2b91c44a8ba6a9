using System.Text;

namespace PolicyLint.Cli.Handbook;

/// <summary>
/// A piece of HTML. Markup comes from the literal parts of interpolated strings in this source and from nowhere else; whatever stands in
/// their holes is text, and is escaped. A string never becomes markup, since there is no way to say so.
/// </summary>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    public static Html Empty => default;

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_markup);

    /// <summary>Text, escaped.</summary>
    public static implicit operator Html(string text) => new(Escaped(text));

    /// <summary>A template: its literal parts are markup, its holes are text or HTML.</summary>
    public static Html Of(HtmlTemplate template) => new(template.ToMarkup());

    /// <summary>One after the other.</summary>
    public static Html All(IEnumerable<Html> parts) => new(string.Concat(parts.Select(p => p._markup)));

    /// <summary>One after the other, with something between.</summary>
    public static Html Join(string separator, IEnumerable<Html> parts) => new(string.Join(Escaped(separator), parts.Select(p => p._markup)));

    /// <inheritdoc/>
    public override string ToString() => _markup ?? string.Empty;

    /// <summary>A text as HTML and XML write it, in elements and quoted attributes. What neither may hold becomes the replacement character.</summary>
    internal static string Escaped(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => written.Append("&amp;"),
                '<' => written.Append("&lt;"),
                '>' => written.Append("&gt;"),
                '"' => written.Append("&quot;"),
                '\'' => written.Append("&#39;"),
                '\t' => written.Append(' '),
                '\n' => written.Append('\n'),
                < ' ' or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF => written.Append('\uFFFD'),
                // Marks that turn the direction of what follows would reach past the end of the text.
                (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => written.Append('\uFFFD'),
                _ => written.Append(rune.ToString()),
            };
        }

        return written.ToString();
    }
}
