using System.Globalization;
using PolicyLint.Cli.Handbook;

namespace PolicyLint.Cli.Tests.Handbook;

/// <summary>Contrast as WCAG 2.2 reckons it (relative luminance, success criterion 1.4.3): 4.5 for all text, on light and on dark pages.</summary>
public sealed class PaletteTests
{
    public static TheoryData<string, string, bool> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, bool>();
            foreach ((Hue text, Hue ground) in Palette.Pairs)
            {
                pairs.Add(text.Name, ground.Name, false);
                pairs.Add(text.Name, ground.Name, true);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_can_be_read(string text, string ground, bool isDark)
    {
        double contrast = Contrast(Colour(text, isDark), Colour(ground, isDark));

        Assert.True(contrast >= 4.5, string.Create(CultureInfo.InvariantCulture, $"{text} on {ground}: {contrast:0.00}"));
    }

    [Fact]
    public void Contrast_is_that_of_the_standard()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 6);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
    }

    [Fact]
    public void No_colour_stands_in_the_style_sheet_itself()
    {
        string sheet = HandbookStyle.Text[HandbookStyle.Text.IndexOf("*{box-sizing", StringComparison.Ordinal)..HandbookStyle.Text.IndexOf("@media print", StringComparison.Ordinal)];

        Assert.DoesNotMatch("#[0-9a-f]{3,6}\\b|rgb|hsl", sheet);
    }

    private static string Colour(string name, bool isDark) => Palette.All.Single(h => h.Name == name) is var hue && isDark ? hue.Dark : hue.Light;

    private static double Contrast(string one, string other)
    {
        (double light, double dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour) => (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));

    private static double Linear(string colour, int at)
    {
        double value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
