using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>Days for an example: the policy's first, and those on which rules of its request come into force or go out of it.</summary>
internal static class DayItems
{
    /// <summary>The items, in the order of the days.</summary>
    public static IEnumerable<CompletionItem> At(DocumentView document, Expectation expectation) =>
        expectation.With("2026-01-31") is { } tree && expectation.NodesAround(tree) is [.., OnDateSyntax] nodes
            ? NamesInReach.RequestsOf(document.Policy, tree, nodes.OfType<DeclarationSyntax>().FirstOrDefault()).SelectMany(r => Of(document, r))
            : [];

    private static IEnumerable<CompletionItem> Of(DocumentView document, RequestSymbol request) =>
        from day in document.Analysis.RegionsOf(request)?.Space.Day?.FirstDays ?? []
        let rules = request.Rules.Select(b => b.Rule).ToArray()
        let first = day == request.Policy.EffectiveFrom ? new[] { "the policy's first day" } : []
        let comes = rules.Where(r => r.EffectiveFrom == day).Select(r => r.Name + " comes into force")
        let goes = rules.Where(r => r.EffectiveUntil == day.AddDays(-1)).Select(r => r.Name + " has ended")
        select new CompletionItem(Words.Date(day), CompletionKinds.Value, string.Join(", ", [.. first, .. comes, .. goes]), SortText: ItemRank.Value + Words.Date(day));
}
