using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Edits;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>SVP2006: two exceptions of one rule that hold for the same case and do different things, where nobody said that their order is meant.</summary>
public sealed class OverlappingExceptionsRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2006", "Say that the order of exceptions is meant", "Rules", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RequestRegions regions in context.Regions())
        {
            foreach (RuleBody body in regions.Request.Rules.Where(r => !r.Rule.ExceptionsInOrder))
            {
                foreach (ClauseSymbol clause in body.Root.WithExceptions())
                {
                    AnalyzeClause(context, regions, body, clause);
                }
            }
        }
    }

    private static void AnalyzeClause(RuleContext context, RequestRegions regions, RuleBody body, ClauseSymbol clause)
    {
        for (int j = 1; j < clause.Exceptions.Length; j++)
        {
            ClauseSymbol later = clause.Exceptions[j];
            for (int i = 0; i < j; i++)
            {
                ClauseSymbol earlier = clause.Exceptions[i];
                if (!EffectKey.Same(earlier, later) && Overlap(regions, body, clause, earlier, later) is { } witness)
                {
                    context.Report(
                        body.Rule,
                        later.NameSpan,
                        "Exceptions " + Quoted.Name(earlier) + " and " + Quoted.Name(later) + " both hold for " + CaseText.One(witness)
                            + ", and do different things: only their order decides for " + Quoted.Name(earlier)
                            + ". Narrow one of them, or say 'exceptions in order'.",
                        ImmutableArray.Create(new RelatedPlace(context.Tree.Text.Path, earlier.NameSpan, "This one comes first.")),
                        ImmutableArray.Create(new Fix("Say that the order is meant", ImmutableArray.Create(
                            ClauseInsertion.AtEnd(context.Tree, ((RuleSyntax)body.Rule.Syntax).Block, "exceptions in order")))),
                        CaseText.Example(witness, $"{earlier.Name} comes before {later.Name}"));
                    break;
                }
            }
        }
    }

    private static Witness? Overlap(RequestRegions regions, RuleBody body, ClauseSymbol clause, ClauseSymbol earlier, ClauseSymbol later)
    {
        if (regions.Of(body, clause) is not { } above || regions.Of(body, earlier) is not { } first || regions.Of(body, later) is not { } second)
        {
            return null;
        }

        // A later one that is never reached has a finding of its own.
        return regions.IsEmpty(second.Applies, later) == false && regions.Both(first.Applies, second.Condition, later) is { } both
            ? regions.Find(both, decision => Holds(decision, body, earlier))
            : null;
    }

    /// <summary>Whether a clause held; a decision that ended in a gap may not have come to its rule.</summary>
    private static bool Holds(Decision decision, RuleBody body, ClauseSymbol clause) =>
        decision.Rules.FirstOrDefault(r => r.Body == body)?.Tried.Any(t => t.Clause == clause && t.Held) == true;
}
