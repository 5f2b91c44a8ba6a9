using System.Xml.Linq;

namespace PolicyLint.Cli.Tests.Handbook;

/// <summary>Whatever a policy writes stays text.</summary>
public sealed class HostileTextTests
{
    private const string Template = """
        /// TEXT
        policy Bad "TEXT"
            version 1
            currency GBP
            owner "TEXT"
        calendar Hours "TEXT" { time zone "Europe/London" open Mon..Fri 09:00..17:00 closed 2026-12-25 "TEXT" }
        role Desk "TEXT" { staff 2 works Hours approves Refund up to 10 GBP qualities "TEXT" coached every 2 weeks on "TEXT" }
        role Head "TEXT" { staff 1 works Hours approves Refund }
        segment Loyal "TEXT" { buys 1 GBP every week for 1 year }
        request Refund "TEXT" { amount: money from 0 GBP  customer: segment  note: text optional  decides gift: money = 0 GBP }
        rule Small for Refund "TEXT" {
            because "TEXT"
            source "TEXT"
            when amount > 10 GBP and note is not "TEXT"
            then refer to Head "TEXT"
            except Ours when customer is Loyal
                then allow "TEXT"
        }
        table Gift for Refund "TEXT" decides gift by note { source "TEXT" when "TEXT" => 1 GBP otherwise => 0 GBP }
        standard Reply "TEXT" core { measure "TEXT" source "TEXT" target 90% within 4 hours during Hours }
        promise Word "TEXT" { standard Reply depends on "TEXT" target 99% within 1 hour if broken { fix "TEXT" within 1 hour surprise "TEXT" worth 1 GBP } }
        capacity People "TEXT" { serves Reply demand 5 per hour handling 6 minutes staffed by Desk }
        escalation Up for Refund "TEXT" { step Desk decides within 1 hour step Head decides within 1 hour finally notify "TEXT" }
        moment Door "TEXT" { owner Desk standards Reply gesture "TEXT" }
        journey Way "TEXT" { moments Door }
        figure Fee "TEXT" { is 5 GBP source "TEXT" }
        example "TEXT" for Refund { given amount 5 GBP, customer Loyal, note "TEXT" expect allow }
        """;

    public static TheoryData<string> Texts =>
    [
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>",
        "\\\" onmouseover=\\\"alert(1)",
        "' onfocus='alert(1)' autofocus='",
        "</svg><svg onload=alert(1)>",
        "]]><script>alert(1)</script><![CDATA[",
        "<!-- -->&lt;b&gt;&#60;script&#62;",
        "javascript:alert(1)",
        "{0} {{html}} ${x}",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_stays_text(string text)
    {
        // A comment has no escapes, a text has.
        string read = text.Replace("\\\"", "\"", StringComparison.Ordinal);
        XElement page = HandbookRun.OfText(Template.Replace("/// TEXT", "/// " + read, StringComparison.Ordinal).Replace("TEXT", text, StringComparison.Ordinal));
        XElement harmless = HandbookRun.OfText(Template.Replace("TEXT", "harmless", StringComparison.Ordinal));

        // The same elements with the same attributes, one by one, as with a harmless text.
        Assert.Equal(Shape(harmless), Shape(page));
        Assert.True(Occurrences(HandbookRun.Text(page), read) >= Occurrences(HandbookRun.Text(harmless), "harmless") && Occurrences(HandbookRun.Text(page), read) > 30);
    }

    [Fact]
    public void Names_make_no_markup_either()
    {
        XElement page = HandbookRun.OfText("policy `x\"><script>` currency GBP\nrole <b> { staff 1 }\n");

        Assert.Contains("This policy has errors", HandbookRun.Text(page), StringComparison.Ordinal);
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("b"));
    }

    private static string Shape(XElement page) => string.Join('\n', page.Descendants().Select(e => e.Name.LocalName + " " + string.Join(' ', e.Attributes().Select(a => a.Name.LocalName))));

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
