using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyLint.Cli.Handbook;

/// <summary>Collects an interpolated string as HTML. There is no overload for any object: what is shown is text, a number or HTML.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlTemplate
{
    private readonly StringBuilder _markup;

    /// <summary>An empty template; the compiler says how long it will be.</summary>
    public HtmlTemplate(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Markup of this source.</summary>
    public void AppendLiteral(string markup) => _markup.Append(markup);

    /// <summary>Text.</summary>
    public void AppendFormatted(string? text) => _markup.Append(Html.Escaped(text ?? string.Empty));

    /// <summary>HTML.</summary>
    public void AppendFormatted(Html html) => _markup.Append(html.ToString());

    /// <summary>HTML, one after the other.</summary>
    public void AppendFormatted(IEnumerable<Html> parts)
    {
        foreach (Html part in parts)
        {
            _markup.Append(part.ToString());
        }
    }

    /// <summary>A whole number.</summary>
    public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A place in a picture: to a hundredth is finer than any screen.</summary>
    public void AppendFormatted(double number) => _markup.Append(number.ToString("0.##", CultureInfo.InvariantCulture));

    internal string ToMarkup() => _markup.ToString();
}
