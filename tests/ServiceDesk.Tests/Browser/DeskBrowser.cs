using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PolicyLint.TestKit;

namespace PolicyLint.ServiceDesk.Tests.Browser;

/// <summary>A browser at the desk: it collects what the console complains of, and looks at each page as an accessibility checker does.</summary>
internal sealed class DeskBrowser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly List<string> _errors = [];
    private readonly string _device;

    private DeskBrowser(IPlaywright playwright, IBrowser browser, IPage page, string device)
    {
        (_playwright, _browser, Page, _device) = (playwright, browser, page, device);
        page.Console += (_, message) => _errors.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => _errors.Add(error);
    }

    internal IPage Page { get; }

    internal static async Task<DeskBrowser> OpenAsync(string address, string device, bool dark = false, bool script = true)
    {
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserTheoryAttribute.Program, Args = ["--no-sandbox"] });
        IBrowserContext context = await browser.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = device == "phone" ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 860 },
            DeviceScaleFactor = device == "phone" ? 2 : 1,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "en-GB",
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout((float)Watchdog.Patience.TotalMilliseconds);
        Assertions.SetDefaultExpectTimeout((float)Watchdog.Patience.TotalMilliseconds);
        return new DeskBrowser(playwright, browser, await context.NewPageAsync(), device);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    internal async Task SignInAsync(string name)
    {
        await Page.GotoAsync("/");
        await Page.GetByLabel("Name").FillAsync(name);
        await Page.GetByLabel("Password").FillAsync(global::ServiceDesk.Data.DeskSeed.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Page.GetByText("Sign out").WaitForAsync();
    }

    internal Task ClickAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    /// <summary>Takes a request in, and is at its case then; gives the number.</summary>
    internal async Task<string> TakeAsync(string customer, string amount, string days)
    {
        await Page.GotoAsync("/Cases/New");
        await Page.GetByLabel("Customer’s name").FillAsync(customer);
        await Page.GetByLabel("What happened").FillAsync("It does not fit.");
        await Page.GetByLabel("Amount in £").FillAsync(amount);
        await Page.GetByLabel("Days since the purchase").FillAsync(days);
        await Page.GetByLabel("There is a receipt").CheckAsync();
        await LookAsync();
        await ClickAsync("Decide");
        await Page.WaitForURLAsync("**/cases/R-*");
        return Page.Url.Split('/')[^1];
    }

    /// <summary>Looks at the page as it is: nothing on the console, no serious fault, nothing wider than the screen; and keeps a picture if asked to.</summary>
    internal async Task LookAsync(string? picture = null)
    {
        Assert.Empty(_errors);
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{Page.Url} is wider than the {_device}.");
        if (picture is not null && Environment.GetEnvironmentVariable("POLICYLINT_WRITE_SCREENSHOTS") == "1")
        {
            await Page.ScreenshotAsync(new() { Path = Repository.PathOf($"docs/screenshots/desk-{picture}-{_device}.png") });
        }

        AxeResult result = await Page.RunAxe();
        string[] faults = [.. result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{Page.Url}: {v.Id}, {v.Help}: {string.Join(" ", v.Nodes.Select(n => n.Html))}")];
        Assert.True(faults.Length == 0, string.Join(Environment.NewLine, faults));
        _errors.Clear();
    }
}
