using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>
/// SVP4021: a role that staffs several capacities at the same hours, one of them with all of its people: they are counted twice, and
/// every figure that is made of them is too good.
/// </summary>
public sealed class RoleStaffsSeveralRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4021", "Count people once", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        ImmutableArray<CapacitySymbol> staffed = context.Policy.Capacities.RemoveAll(capacity => capacity.StaffedBy?.Staff is null || capacity.HasErrors);
        foreach (IGrouping<RoleSymbol, CapacitySymbol> team in staffed.GroupBy(capacity => capacity.StaffedBy!))
        {
            // One finding a role, at the last capacity that takes everybody.
            foreach (CapacitySymbol capacity in team.Where(capacity => capacity.StaffCount is null).Reverse())
            {
                CapacitySymbol[] others = team.Where(other => other != capacity && WorkTogether(capacity, other)).ToArray();
                if (others.Length > 0 && ((CapacitySyntax)capacity.Syntax).Block.Clauses.OfType<StaffedByClauseSyntax>().FirstOrDefault() is { } clause)
                {
                    Report(context, capacity, team.Key, others, clause);
                    break;
                }
            }
        }
    }

    private static void Report(RuleContext context, CapacitySymbol capacity, RoleSymbol role, CapacitySymbol[] others, StaffedByClauseSyntax clause) => context.Report(
        capacity,
        context.Tree.SpanOf(clause),
        "All " + Words.Number(role.Staff!.Value) + " of " + Quoted.Name(role) + " staff " + Quoted.Name(capacity) + ", and " + Quoted.Names(others)
            + (others.Length == 1 ? " counts" : " count") + " on them as well. Say how many work where: 'staffed by N " + role.Name + "'.",
        others.Select(other => new RelatedPlace(other.Tree.Text.Path, other.NameSpan, Quoted.Name(other) + " is staffed by the same people.")).ToImmutableArray());

    /// <summary>Whether two capacities are open at the same time of some week; where their clocks differ, nobody can say.</summary>
    private static bool WorkTogether(CapacitySymbol one, CapacitySymbol other)
    {
        WeekPattern first = HoursOf(one);
        WeekPattern second = HoursOf(other);
        return (first.Zone is null || second.Zone is null || first.Zone == second.Zone)
            && first.Ranges.Any(a => second.Ranges.Any(b => a.From < b.To && b.From < a.To));
    }

    private static WeekPattern HoursOf(CapacitySymbol capacity) => WeekPattern.Of(capacity.Clock);
}
