using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PolicyLint.Cli.Tests.Handbook;

/// <summary>What every page of every sample keeps, so that it can be read by all, anywhere.</summary>
public sealed partial class HandbookStructureTests
{
    public static TheoryData<string> Samples => HandbookRun.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Pages_stand_alone(string sample)
    {
        foreach ((string name, XElement page) in HandbookRun.Of(sample))
        {
            Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "use" or "image" or "foreignObject");
            Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName is "src" or "srcset" or "style");
            Assert.All(page.Descendants("style"), style => Assert.DoesNotMatch("url\\(|@import|http", style.Value));
            Assert.All(page.Descendants().Attributes("href"), href => Assert.Matches("^(#[a-z0-9-]+|[a-z0-9-]+\\.html)$", href.Value));
            Assert.Contains("default-src 'none'", page.Descendants("meta").Attributes("content").Select(a => a.Value).Single(v => v.StartsWith("default", StringComparison.Ordinal)), StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(page.Descendants("title").Single().Value), name);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Links_lead_somewhere_and_places_are_single(string sample)
    {
        Dictionary<string, XElement> pages = HandbookRun.Of(sample);
        foreach (XElement page in pages.Values)
        {
            string[] ids = [.. page.Descendants().Attributes("id").Select(a => a.Value)];
            Assert.Equal(ids.Distinct(), ids);
            string[] targets = [.. page.Descendants().Attributes("href").Select(a => a.Value)];
            Assert.NotEmpty(targets);
            Assert.All(targets, target => Assert.True(target[0] == '#' ? ids.Contains(target[1..]) : pages.ContainsKey(target), target));
            Assert.All(page.Descendants().Attributes("aria-labelledby"), a => Assert.Contains(a.Value, ids));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Headings_go_down_by_one_and_landmarks_are_there(string sample)
    {
        foreach (XElement page in HandbookRun.Of(sample).Values)
        {
            int[] ranks = [.. page.Descendants().Select(e => Heading().Match(e.Name.LocalName)).Where(m => m.Success).Select(m => m.Value[1] - '0')];
            Assert.Equal(1, ranks[0]);
            Assert.Single(ranks, 1);
            Assert.All(ranks.Zip(ranks.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First}, then h{pair.Second}"));
            Assert.Equal("en", page.Attribute("lang")!.Value);
            Assert.All(new[] { "main", "header", "footer" }, landmark => Assert.Single(page.Descendants(landmark)));
            Assert.Equal("#main", page.Descendants("a").First().Attribute("href")!.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Pictures_say_what_they_show_and_tables_name_their_rows_and_columns(string sample)
    {
        foreach (XElement page in HandbookRun.Of(sample).Values)
        {
            Assert.All(page.Descendants("svg"), svg =>
            {
                Assert.Equal("img", svg.Attribute("role")!.Value);
                Assert.True(svg.Attribute("aria-label")!.Value.Length > 20, svg.Attribute("aria-label")!.Value);
                Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain("Infinity", svg.ToString(), StringComparison.Ordinal);
            });
            Assert.All(page.Descendants("table"), table =>
            {
                Assert.NotEmpty(table.Element("caption")!.Value);
                Assert.Contains("scroll", table.Parent!.Attribute("class")!.Value, StringComparison.Ordinal);
                int columns = table.Element("thead")!.Descendants("th").Count();
                Assert.All(table.Element("tbody")!.Elements("tr"), row =>
                {
                    Assert.Equal(columns, row.Elements().Count());
                    Assert.Equal("row", row.Elements().First().Attribute("scope")?.Value);
                });
            });
        }
    }

    [Fact]
    public void Everything_that_is_drawn_is_in_the_samples()
    {
        string hotel = HandbookRun.Of("samples/Policies")["hotel.html"].ToString();
        string support = HandbookRun.Of("samples/Policies")["support.html"].ToString();

        // Exception trees, limits, ladders, capacity with its peak and with what waits, the improvement curve, the week, the year, the marks.
        foreach (string words in new[] { "Rule cancel the day before: not allowed; except illness: allowed", "Up to what amount each role decides", "If nobody acts on a case", "at the busiest", "From 50% on 5 January 2026", "Marks: Core kept A" })
        {
            Assert.Contains("aria-label=\"" + words, hotel.Replace("Over the week: 24 come in an hour, 120 can be done an hour while somebody is at work, 40 come in an hour ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Contains("wait at once on average", support, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Open hours of a week: Monday to Friday 08:00–18:00.\"", support, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"The days of 2026: 8 days are closed on top of the week", support, StringComparison.Ordinal);
    }

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();
}
