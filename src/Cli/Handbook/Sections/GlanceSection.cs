using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>The policy in a few sentences, for who reads no further.</summary>
internal static class GlanceSection
{
    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page)
    {
        PolicySymbol policy = page.Policy;
        Html content = Part.Facts(
            ("Customers ask for", Part.List(policy.Requests.Select(r => page.Link(r, PlainWords.Heading(r))))),
            ("We promise", Part.List(policy.Promises.Select(p => Html.Of($"{page.Link(p, PlainWords.Heading(p))}, {PromiseSection.Target(p)}")))),
            ("Our rules", Part.List(policy.Rules.Select(r => page.Link(r, PlainWords.Heading(r))))),
            ("We aim at", policy.Promises.IsEmpty ? Part.List(policy.Standards.Select(s => page.Link(s, PlainWords.Heading(s)))) : Html.Empty),
            ("Report card", page.Card.Share is null ? Html.Empty : Html.Of($"<a href=\"#report\">{ReportSection.Summary(page.Card)}</a>")));
        return Part.Section("glance", "At a glance", Html.Empty, content.IsEmpty ? content : Html.Of($"<div class=\"glance\">{content}</div>"));
    }
}
