namespace PolicyLint.ServiceDesk.Tests.Browser;

/// <summary>A test that needs a browser; where none is installed, the run says so, test by test.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public BrowserTheoryAttribute()
    {
        if (Program is null)
        {
            Skip = "No Chromium is installed (neither POLICYLINT_CHROMIUM nor /usr/bin/chromium): that the desk works in a browser, and for everybody, is NOT proved here.";
        }
    }

    /// <summary>The browser; null if there is none.</summary>
    internal static string? Program { get; } = Programs.Prepend(Environment.GetEnvironmentVariable("POLICYLINT_CHROMIUM")).FirstOrDefault(File.Exists);
}
