using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Language;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>What is no name and no single word: currencies, codes of rules, functions and measures.</summary>
internal static class ValueItems
{
    private static readonly TypeKind[] Amounts = [TypeKind.Number, TypeKind.Count, TypeKind.Percent, TypeKind.Money];

    private static readonly TypeKind[] Ordered = [.. Amounts, TypeKind.Duration, TypeKind.Date, TypeKind.Time, TypeKind.DateTime];

    private static readonly (string Word, string Text, TypeKind[] Gives)[] Functions =
    [
        ("min", "min(${1:a}, ${2:b})", Ordered),
        ("max", "max(${1:a}, ${2:b})", Ordered),
        ("round", "round(${1:x})", Amounts),
        ("floor", "floor(${1:x})", Amounts),
        ("ceiling", "ceiling(${1:x})", Amounts),
        ("days", "days from ${1:a} to ${2:b}", [TypeKind.Number, TypeKind.Count]),
        ("days", "working days from ${1:a} to ${2:b}", [TypeKind.Number, TypeKind.Count]),
        ("deadline", "deadline of ${1:Standard} from ${2:start}", [TypeKind.Date, TypeKind.DateTime]),
        ("date", "date of ${1:moment}", [TypeKind.Date]),
        ("time", "time of ${1:moment}", [TypeKind.Time]),
    ];

    /// <summary>The items.</summary>
    public static IEnumerable<CompletionItem> At(DocumentView document, Expectation expectation, ValueSlot value)
    {
        if (!expectation.TakesName && value.Wanted is null or { Kind: TypeKind.Money } && expectation.Takes("GBP"))
        {
            // That of the policy, or where it is about to say so, those of the policies beside it.
            string?[] own = document.Policy.Currency is { } currency ? [currency] : [.. document.Project.Policies.Select(p => p.Currency)];
            foreach (string code in Currencies.Codes)
            {
                yield return new CompletionItem(code, CompletionKinds.Unit, "currency", SortText: (own.Contains(code) ? ItemRank.Value : ItemRank.Rare) + code);
            }
        }

        if (!expectation.TakesName && expectation.Takes("SVP2001"))
        {
            foreach (RuleDescriptor rule in RuleCatalog.All)
            {
                yield return new CompletionItem(rule.Code, CompletionKinds.Value, rule.Title, SortText: ItemRank.Name + rule.Code);
            }
        }

        if (expectation.Takes("min(1)") && expectation.Takes("days from zz_ to zz_"))
        {
            foreach ((string word, string text, _) in Functions.Where(f => value.Wanted is null || f.Gives.Contains(value.Wanted.Kind)))
            {
                string label = text[..text.IndexOf('$', StringComparison.Ordinal)].TrimEnd('(', ' ');
                yield return new CompletionItem(
                    label,
                    CompletionKinds.Function,
                    Documentation: MarkupContent.Markdown(WordBook.MeaningOf(word)),
                    SortText: ItemRank.Function + label,
                    InsertTextFormat: 2,
                    TextEdit: new LspTextEdit(new TextRange(new Position(0, 0), new Position(0, 0)), text));
            }
        }
    }
}
