using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>Time zones, within the quotation marks behind <c>time zone</c>.</summary>
internal static class ZoneItems
{
    private static readonly Lazy<string[]> Zones = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(id => id.Contains('/', StringComparison.Ordinal) || id == "UTC").Order(StringComparer.Ordinal)]);

    /// <summary>The zones that this machine knows; none in another text.</summary>
    public static IEnumerable<CompletionItem> At(DocumentView document, SyntaxToken text) =>
        text.Index > 0 && document.Tree.Tokens[text.Index - 1].Keyword == Keyword.Zone
            ? Zones.Value.Select(zone => new CompletionItem(zone, CompletionKinds.Value, "time zone"))
            : [];
}
