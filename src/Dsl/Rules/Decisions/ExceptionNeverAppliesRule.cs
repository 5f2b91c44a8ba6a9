using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>SVP2004: an exception that no case of its rule meets, or that those before it always answer for.</summary>
public sealed class ExceptionNeverAppliesRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2004", "Let every exception apply to some case", "Rules", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RequestRegions regions in context.Regions())
        {
            foreach (RuleBody body in regions.Request.Rules)
            {
                // One that is written 'when no' says itself that it is switched off.
                foreach (ClauseSymbol exception in body.Root.WithExceptions().Where(c => c.Parent is not null && c.Condition is not ConstantExpression))
                {
                    // An exception below one that never applies would only say the same again.
                    if (regions.Of(body, exception) is { } region
                        && regions.Of(body, exception.Parent!) is { } above
                        && regions.IsEmpty(above.Applies, exception) == false
                        && regions.IsEmpty(region.Applies, exception) == true)
                    {
                        Report(context, regions, body, exception, region, above);
                    }
                }
            }
        }
    }

    private static void Report(RuleContext context, RequestRegions regions, RuleBody body, ClauseSymbol exception, ClauseRegion region, ClauseRegion above)
    {
        string name = "Exception " + Quoted.Text(DecisionText.Path(exception));
        if (regions.Both(above.Applies, region.Condition, exception) is not { } met || regions.IsEmpty(met, exception) is not { } isMetByNone)
        {
            return;
        }

        if (isMetByNone)
        {
            context.Report(
                body.Rule,
                context.Tree.SpanOf(exception.Condition!.Syntax),
                name + " never applies: no case of " + Quoted.Name(exception.Parent!) + " meets its condition "
                    + Quoted.Text(context.Tree.TextOf(exception.Condition.Syntax)) + ". Put the condition right, or remove the exception.",
                Places(context, exception.Parent!));
            return;
        }

        ClauseSymbol[] before = exception.Parent!.Exceptions.TakeWhile(e => e != exception).ToArray();
        ClauseSymbol? hider = before.FirstOrDefault(e => regions.Of(body, e) is { } other && regions.IsWithin(met, other.Condition, exception) == true);
        string by = hider is null ? "so do those before it" : "so does " + Quoted.Name(hider) + ", which comes first";
        context.Report(
            body.Rule,
            exception.NameSpan,
            name + " is never reached: whenever it would apply, " + by + ". Put it before " + (hider is null ? "them" : "that one") + ", or remove it.",
            Places(context, hider is null ? before : [hider]));
    }

    private static ImmutableArray<RelatedPlace> Places(RuleContext context, params ClauseSymbol[] clauses) => clauses
        .Select(c => new RelatedPlace(context.Tree.Text.Path, c.NameSpan, (c.Parent is null ? "Rule " : "Exception ") + Quoted.Name(c) + "."))
        .ToImmutableArray();
}
