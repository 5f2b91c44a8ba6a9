using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PolicyLint.TestKit;
using static Microsoft.Playwright.Assertions;

namespace PolicyLint.ServiceDesk.Tests.Browser;

/// <summary>A day at the desk, in a real browser.</summary>
public sealed class DeskBrowserTests
{
    [BrowserTheory]
    [InlineData("desktop")]
    [InlineData("phone")]
    public async Task A_day_at_the_desk(string device)
    {
        await using DeskFactory desk = Served();
        string address = desk.ClientOptions.BaseAddress.ToString();
        await using DeskBrowser ann = await DeskBrowser.OpenAsync(address, device);
        await ann.Page.GotoAsync("/");
        await ann.LookAsync("sign-in");
        await ann.SignInAsync("ann");
        await ann.LookAsync("cases");

        // Within the limit.
        await ann.TakeAsync("Ada Brook", "80", "12");
        await ann.LookAsync("within");
        await ann.ClickAsync("Refund £80.00");
        await Expect(ann.Page.GetByText("Settled by ann")).ToBeVisibleAsync();
        await ann.LookAsync();

        // Above it: said, and no button.
        string above = await ann.TakeAsync("Bo Carver", "400", "12");
        await Expect(ann.Page.GetByText("TeamLead must agree.")).ToBeVisibleAsync();
        await Expect(ann.Page.GetByRole(AriaRole.Button, new() { Name = "Refund £400.00" })).ToHaveCountAsync(0);
        await ann.LookAsync("above");

        // No, but for forty pounds an agent may say yes.
        await ann.TakeAsync("Cy Dover", "35", "45");
        await Expect(ann.Page.GetByText("The 30 days are over.").First).ToBeVisibleAsync();
        await ann.LookAsync("denied");
        await ann.Page.GetByText("Say yes all the same").ClickAsync();
        await ann.Page.GetByLabel("Why").FillAsync("It was a present, and the shop was closed.");
        await ann.ClickAsync("Bend the rule as Front-line agent");
        await Expect(ann.Page.GetByText("The rule was bent")).ToBeVisibleAsync();
        await ann.LookAsync();
        await ann.Page.GotoAsync("/Report");
        await ann.LookAsync("promises");
        await ann.Page.GotoAsync("/handbook");
        await ann.LookAsync("handbook");

        // Nobody answers: it climbs to the team lead, who takes it in hand.
        await using DeskBrowser tess = await DeskBrowser.OpenAsync(address, device);
        await tess.SignInAsync("tess");
        await tess.Page.GotoAsync($"/cases/{above}");
        await Expect(tess.Page.Locator("li[aria-current=step]")).ToContainTextAsync("Agent");
        desk.Clock.Forward(TimeSpan.FromHours(2));
        await tess.Page.ReloadAsync();
        await Expect(tess.Page.Locator("li[aria-current=step]")).ToContainTextAsync("TeamLead");
        await InboxAsync(tess, above);
        await tess.LookAsync("inbox");
        await tess.Page.GotoAsync($"/cases/{above}");
        await tess.LookAsync("ladder");
        await tess.ClickAsync("I have it");
        await Expect(tess.Page.GetByText("tess has it in hand")).ToBeVisibleAsync();
        await tess.LookAsync();
        await tess.ClickAsync("Refund £400.00");
        await Expect(tess.Page.GetByText("Settled by tess")).ToBeVisibleAsync();

        await tess.Page.GotoAsync("/Changes");
        string text = await tess.Page.GetByLabel("The policy’s text").InputValueAsync();
        await tess.Page.GetByLabel("The policy’s text").FillAsync(text.Replace("age > 30 days", "age > 14 days", StringComparison.Ordinal).Replace("version 3", "version 4", StringComparison.Ordinal));
        await tess.ClickAsync("Compare");
        await Expect(tess.Page.GetByText("What changes", new() { Exact = true })).ToBeVisibleAsync();
        await tess.LookAsync();
        await tess.Page.Locator("#changes").ScrollIntoViewIfNeededAsync();
        await tess.LookAsync("what-if");
    }

    [BrowserTheory]
    [InlineData("desktop")]
    public async Task The_desk_at_night_and_without_script(string device)
    {
        await using DeskFactory desk = Served();
        await using DeskBrowser ann = await DeskBrowser.OpenAsync(desk.ClientOptions.BaseAddress.ToString(), device, dark: true);
        await ann.SignInAsync("ann");
        await ann.TakeAsync("Ada Brook", "35", "45");
        await ann.LookAsync("dark");
        await ann.Page.GotoAsync("/Report");
        await ann.LookAsync("promises-dark");

        // The countdown is the server's until a script takes it over.
        await using DeskBrowser plain = await DeskBrowser.OpenAsync(desk.ClientOptions.BaseAddress.ToString(), device, script: false);
        await plain.SignInAsync("ann");
        Assert.Matches("^in (\\d+ h \\d\\d|\\d+) min$", await plain.Page.Locator("time.countdown").First.InnerTextAsync());
    }

    [BrowserTheory]
    [InlineData("desktop")]
    public async Task The_countdown_counts(string device)
    {
        await using DeskFactory desk = Served();
        await using DeskBrowser ann = await DeskBrowser.OpenAsync(desk.ClientOptions.BaseAddress.ToString(), device);
        await ann.SignInAsync("ann");
        ILocator countdown = ann.Page.Locator("time.countdown").First;
        await Expect(countdown).ToHaveTextAsync(new Regex("^in .+ s$"));
        string first = await countdown.InnerTextAsync();
        await Expect(countdown).Not.ToHaveTextAsync(first);
    }

    private static async Task InboxAsync(DeskBrowser tess, string number)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Watchdog.Patience;)
        {
            await tess.Page.GotoAsync("/");
            if (await tess.Page.GetByText("TeamLead has the case until").CountAsync() > 0 && await tess.Page.GetByText(number).CountAsync() > 1)
            {
                return;
            }

            await Task.Delay(200);
        }

        Assert.Fail("The notice did not come.");
    }

    private static DeskFactory Served()
    {
        var desk = new DeskFactory();
        desk.UseKestrel(0);
        desk.StartServer();
        return desk;
    }
}
