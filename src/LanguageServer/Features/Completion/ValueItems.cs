using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>What is no name and no single word: currencies, codes of rules, functions and measures.</summary>
internal static class ValueItems
{
    private static readonly TypeKind[] Amounts = [TypeKind.Number, TypeKind.Count, TypeKind.Percent, TypeKind.Money];

    private static readonly TypeKind[] Ordered = [.. Amounts, TypeKind.Duration, TypeKind.Date, TypeKind.Time, TypeKind.DateTime];

    private static readonly (string Text, string Meaning, TypeKind[] Gives)[] Functions =
    [
        ("min(${1:a}, ${2:b})", "The smallest; of dates, the earliest.", Ordered),
        ("max(${1:a}, ${2:b})", "The largest; of dates, the latest.", Ordered),
        ("round(${1:x})", "To the nearest whole.", Amounts),
        ("floor(${1:x})", "Down to a whole.", Amounts),
        ("ceiling(${1:x})", "Up to a whole.", Amounts),
        ("days from ${1:a} to ${2:b}", "How many days lie between two dates.", [TypeKind.Number, TypeKind.Count]),
        ("working days from ${1:a} to ${2:b}", "How many working days lie between two dates, by a calendar.", [TypeKind.Number, TypeKind.Count]),
        ("deadline of ${1:Standard} from ${2:start}", "When a standard is due for a case that starts then.", [TypeKind.Date, TypeKind.DateTime]),
        ("date of ${1:moment}", "The day of a date and time.", [TypeKind.Date]),
        ("time of ${1:moment}", "The time of day of a date and time.", [TypeKind.Time]),
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
            foreach ((string text, string meaning, _) in Functions.Where(f => value.Wanted is null || f.Gives.Contains(value.Wanted.Kind)))
            {
                string label = text[..text.IndexOf('$', StringComparison.Ordinal)].TrimEnd('(', ' ');
                yield return new CompletionItem(
                    label,
                    CompletionKinds.Function,
                    Documentation: MarkupContent.Markdown(meaning),
                    SortText: ItemRank.Function + label,
                    InsertTextFormat: 2,
                    TextEdit: new LspTextEdit(new TextRange(new Position(0, 0), new Position(0, 0)), text));
            }
        }
    }
}
