using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>
/// SVP4019: a target that asks for less than another which holds for all of its cases, so that one of the two is a slip; or rows of
/// <c>when</c> that leave a case without any target.
/// </summary>
public sealed class ContradictingTargetsRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4019", "Let the targets of a standard agree", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (StandardSymbol standard in context.Policy.Standards.Where(ProjectFacts.IsSound))
        {
            (StandardTarget Target, TargetClauseSyntax Clause)[] rows = Targets.In(standard).ToArray();
            RequestRegions? regions = standard.Request is { } request && rows.Any(row => row.Target.Condition is not null) ? context.Facts.RegionsOf(request) : null;
            foreach ((StandardTarget Target, TargetClauseSyntax Clause) row in rows)
            {
                ReportStricter(context, standard, rows, row, regions);
            }

            if (regions is not null && rows.All(row => row.Target.Condition is not null))
            {
                ReportHole(context, standard, rows.Select(row => row.Target).ToArray(), regions);
            }
        }
    }

    private static void ReportStricter(
        RuleContext context,
        StandardSymbol standard,
        (StandardTarget Target, TargetClauseSyntax Clause)[] rows,
        (StandardTarget Target, TargetClauseSyntax Clause) row,
        RequestRegions? regions)
    {
        foreach ((StandardTarget target, TargetClauseSyntax clause) in rows)
        {
            bool isEarlier = Array.FindIndex(rows, r => r.Clause == clause) < Array.FindIndex(rows, r => r.Clause == row.Clause);
            if (Strictness.Of(target, row.Target) > 0 && (Targets.IsForEveryCase(target) || (isEarlier && HasAllCasesOf(standard, target, row.Target, regions))))
            {
                context.Report(
                    standard,
                    Targets.AimOf(standard.Tree, row.Clause),
                    "Standard " + Quoted.Name(standard) + " aims at " + Targets.Words(standard.Tree, row.Clause) + " where it aims at "
                        + Targets.Words(standard.Tree, clause) + " already. Drop one of the two, or let the one with more time ask for the greater share.",
                    ImmutableArray.Create(new RelatedPlace(standard.Tree.Text.Path, Targets.AimOf(standard.Tree, clause), "This asks for more.")));
                return;
            }
        }
    }

    /// <summary>Whether a target that stands before another holds wherever the other does: then it is so whether the first that fits counts, or all.</summary>
    private static bool HasAllCasesOf(StandardSymbol standard, StandardTarget target, StandardTarget other, RequestRegions? regions) =>
        regions is not null && target.Condition is { } wide && other.Condition is { } narrow
        && regions.Holds(wide, standard) is { } outer && regions.Holds(narrow, standard) is { } inner
        && regions.IsEmpty(inner, standard) == false && regions.IsWithin(inner, outer, standard) == true;

    private static void ReportHole(RuleContext context, StandardSymbol standard, StandardTarget[] rows, RequestRegions regions)
    {
        int[] taken = rows.Select(row => regions.Holds(row.Condition, standard)).OfType<int>().ToArray();
        if (taken.Length == rows.Length && regions.FindOutside(taken, standard, _ => true) is { } witness)
        {
            context.Report(
                standard,
                standard.NameSpan,
                "Standard " + Quoted.Name(standard) + " aims at nothing for " + CaseText.One(witness) + ". Add 'target … otherwise'.");
        }
    }
}
