using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules.Examples;
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
            $"<h3>{PlainWords.Heading(cases.Key)}</h3>{Part.Table("Cases of “" + PlainWords.Heading(cases.Key) + "”", ["Case", "Given", "Decided"], cases.Select(c => Row(page, c)), isTitled: false)}"))));

    /// <summary>What a refused customer would otherwise get or pay is left out: nobody gets or pays it.</summary>
    private static IEnumerable<Html> Row(HandbookPolicy page, ExampleSymbol example)
    {
        Decision? decision = example.HasErrors || !ExampleCases.Missing(example).IsEmpty ? null : ExampleCases.Decide(page.Project, example);
        Verdict? verdict = example.ExpectedVerdict ?? (decision is { Verdict: not PolicyLint.Verdict.Allow } ? decision.Verdict : null);
        IEnumerable<ExampleInput> outputs = verdict == PolicyLint.Verdict.Deny ? [] : example.ExpectedOutputs;
        yield return example.Name;
        yield return string.Join(", ", (example.On is { } day ? new[] { "on " + PlainWords.Date(day) } : []).Concat(example.Inputs.Select(Value)));
        yield return Html.Join(" ", Told(verdict, example, decision).Concat(outputs.Select(output => Part.Chip(Value(output), "accent"))));
    }

    private static IEnumerable<Html> Told(Verdict? verdict, ExampleSymbol example, Decision? decision) => verdict switch
    {
        PolicyLint.Verdict.Allow => [Part.Chip("allowed", "yes")],
        PolicyLint.Verdict.Deny => [Part.Chip("not allowed", "no")],
        PolicyLint.Verdict.Refer => [Part.Chip(Deciders([.. example.ExpectedApprovers.IsEmpty && decision is not null ? decision.Approvers : example.ExpectedApprovers]), "ask")],
        _ => [],
    };

    /// <summary>Nobody by name only where the policy decides otherwise than the example expects.</summary>
    private static string Deciders(RoleSymbol[] roles) => roles.Length == 0
        ? "somebody else decides"
        : "the " + PlainWords.List(roles.Select(PlainWords.Lower)) + (roles.Length == 1 ? " decides" : " decide");

    private static string Value(ExampleInput input) =>
        PlainWords.Lower(input.Field) + " " + (input.Value is { } value ? PlainWords.Value(value.Type, value.Value) : "not known");
}
