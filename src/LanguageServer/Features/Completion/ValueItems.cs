using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>What is no name and no single word: currencies, codes of rules, functions and measures.</summary>
internal static class ValueItems
{
    private static readonly (string Text, string Meaning)[] Functions =
    [
        ("min(${1:a}, ${2:b})", "The smallest; of dates, the earliest."),
        ("max(${1:a}, ${2:b})", "The largest; of dates, the latest."),
        ("round(${1:x})", "To the nearest whole."),
        ("floor(${1:x})", "Down to a whole."),
        ("ceiling(${1:x})", "Up to a whole."),
        ("days from ${1:a} to ${2:b}", "How many days lie between two dates."),
        ("working days from ${1:a} to ${2:b}", "How many working days lie between two dates, by a calendar."),
        ("deadline of ${1:Standard} from ${2:start}", "When a standard is due for a case that starts then."),
        ("date of ${1:moment}", "The day of a date and time."),
        ("time of ${1:moment}", "The time of day of a date and time."),
    ];

    /// <summary>The items.</summary>
    public static IEnumerable<CompletionItem> At(DocumentView document, Expectation expectation)
    {
        if (!expectation.TakesName && expectation.Takes("GBP"))
        {
            string? own = document.Policy.Currency;
            foreach (string code in Currencies.Codes)
            {
                yield return new CompletionItem(code, CompletionKinds.Unit, "currency", SortText: (code == own ? "0" : "4") + code);
            }
        }

        if (!expectation.TakesName && expectation.Takes("SVP2001"))
        {
            foreach (RuleDescriptor rule in RuleCatalog.All)
            {
                yield return new CompletionItem(rule.Code, CompletionKinds.Value, rule.Title, SortText: "1" + rule.Code);
            }
        }

        if (expectation.Takes("min(1)") && expectation.Takes("days from zz_ to zz_"))
        {
            foreach ((string text, string meaning) in Functions)
            {
                string label = text[..text.IndexOf('$', StringComparison.Ordinal)].TrimEnd('(', ' ');
                yield return new CompletionItem(
                    label,
                    CompletionKinds.Function,
                    Documentation: MarkupContent.Markdown(meaning),
                    SortText: "5" + label,
                    InsertTextFormat: 2,
                    TextEdit: new LspTextEdit(new TextRange(new Position(0, 0), new Position(0, 0)), text));
            }
        }
    }
}
