using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>Cases that show what is decided: given this, that follows. They are decided at every check.</summary>
internal static class ExampleSection
{
    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => Part.Section(
        "examples",
        "Cases, decided",
        "Cases that everybody should know. The policy is checked against them.",
        Html.All(page.Policy.Examples.Where(e => e.Request is not null).GroupBy(e => e.Request!).Select(cases => Html.Of(
            $"<h3>{PlainWords.Heading(cases.Key)}</h3>{Part.Table("Cases of “" + PlainWords.Heading(cases.Key) + "”", ["Case", "Given", "Decided"], cases.Select(Row), isTitled: false)}"))));

    private static IEnumerable<Html> Row(ExampleSymbol example)
    {
        yield return example.Name;
        yield return string.Join(", ", example.Inputs.Select(Value));
        yield return Html.Join(" ", Verdict(example).Concat(example.ExpectedOutputs.Select(output => Part.Chip(Value(output), "accent"))));
    }

    private static IEnumerable<Html> Verdict(ExampleSymbol example) => example.ExpectedVerdict switch
    {
        PolicyLint.Verdict.Allow => [Part.Chip("allowed", "yes")],
        PolicyLint.Verdict.Deny => [Part.Chip("not allowed", "no")],
        PolicyLint.Verdict.Refer => [Part.Chip(example.ExpectedApprovers.IsEmpty ? "somebody else decides" : "the " + PlainWords.List(example.ExpectedApprovers.Select(PlainWords.Lower)) + " decides", "ask")],
        _ => [],
    };

    private static string Value(ExampleInput input) =>
        PlainWords.Lower(input.Field) + " " + (input.Value is { } value ? PlainWords.Value(value.Type, value.Value) : "not known");
}
