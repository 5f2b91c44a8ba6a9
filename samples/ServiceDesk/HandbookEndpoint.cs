namespace ServiceDesk;

/// <summary>The policy as its handbook, written at the build that this program comes from.</summary>
internal static class HandbookEndpoint
{
    private static readonly string Page = Read();

    internal static IResult Get(HttpContext context)
    {
        // The page stands alone, its styles in it; it has no script.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return Results.Content(Page, "text/html; charset=utf-8");
    }

    private static string Read()
    {
        using Stream stream = typeof(HandbookEndpoint).Assembly.GetManifestResourceStream("handbook.html") ?? throw new InvalidOperationException("This build has no handbook.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
