using PolicyLint.Cli.Handbook;

namespace PolicyLint.Cli.Tests.Handbook;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<b>", "&lt;b&gt;")]
    [InlineData("\" onload='x'", "&quot; onload=&#39;x&#39;")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("a\0b\u0085c\uFFFE", "a\uFFFDb\uFFFDc\uFFFD")]
    [InlineData("\u202Egnp.exe", "\uFFFDgnp.exe")]
    [InlineData("😀 é", "😀 é")]
    public void Holes_are_text(string text, string written)
    {
        Assert.Equal("<p title=\"" + written + "\">" + written + "</p>", Html.Of($"<p title=\"{text}\">{text}</p>").ToString());
    }

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("\uFFFDx", Html.Of($"{"\uD800x"}").ToString());

    [Fact]
    public void Html_in_a_hole_stays_html()
    {
        Html inner = Html.Of($"<b>{"1 < 2"}</b>");

        Assert.Equal("<i><b>1 &lt; 2</b></i>", Html.Of($"<i>{inner}</i>").ToString());
        Assert.Equal("<b>1 &lt; 2</b> &amp; <b>1 &lt; 2</b>", Html.Join(" & ", [inner, inner]).ToString());
    }

    [Fact]
    public void Numbers_are_written_alike_in_every_culture()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            Assert.Equal("<rect x=\"1.5\" y=\"-2\"/>", Html.Of($"<rect x=\"{1.5}\" y=\"{-2}\"/>").ToString());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
