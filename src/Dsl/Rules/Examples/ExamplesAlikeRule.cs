using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Examples;

/// <summary>SVP6004: two examples of the same case on the same day, defaults and unknowns filled in.</summary>
public sealed class ExamplesAlikeRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP6004", "Let every example show another case", "Examples", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var seen = new Dictionary<(RequestSymbol Request, DateTime? Day, string Case), ExampleSymbol>();
        foreach (ExampleSymbol example in ExampleCases.Sound(context).Where(e => ExampleCases.Missing(e).IsEmpty).OrderBy(e => e.NameSpan.Start))
        {
            (RequestSymbol, DateTime?, string) key = (example.Request!, ExampleCases.DayOf(example), CaseOf(example));
            if (!seen.TryGetValue(key, out ExampleSymbol? first))
            {
                seen.Add(key, example);
                continue;
            }

            context.Report(
                example,
                example.NameSpan,
                "Example " + Quoted.Name(example) + " shows the same " + example.Request!.Name + " as " + Quoted.Name(first)
                    + ". Change what it gives, or let one example expect all.",
                ImmutableArray.Create(new RelatedPlace(context.Tree.Text.Path, first.NameSpan, "The first of them.")));
        }
    }

    private static string CaseOf(ExampleSymbol example) => string.Join(";", example.Request!.Fields
        .Where(f => f.Kind == FieldKind.Input)
        .Select(f => (Given: example.Inputs.FirstOrDefault(i => i.Field == f), Field: f))
        .Select(f => f.Given is { } given ? given.Value ?? (f.Field.IsOptional ? null : f.Field.Default) : f.Field.Default)
        .Select(v => v is null ? "?" : ExpressionKey.Of(v)));
}
