using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>SVP3008: roles that report to each other in a circle. Told once a circle, at the first role of it in the order of files and lines.</summary>
public sealed class CircularReportsRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP3008", "Let somebody stand at the top", "Escalation", FindingSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var seen = new HashSet<RoleSymbol>();
        foreach (RoleSymbol role in context.Policy.Roles)
        {
            var way = new List<RoleSymbol>();
            for (RoleSymbol? at = role; at is not null; at = at.ReportsTo)
            {
                if (way.IndexOf(at) is >= 0 and var first)
                {
                    Report(context, way.GetRange(first, way.Count - first));
                    break;
                }

                if (!seen.Add(at))
                {
                    break;
                }

                way.Add(at);
            }
        }
    }

    private static void Report(RuleContext context, List<RoleSymbol> circle)
    {
        // The files are in the order of their paths, for every policy that looks at the circle.
        ImmutableArray<PolicySymbol> policies = context.Facts.Project.Policies;
        RoleSymbol top = circle.OrderBy(role => policies.IndexOf(role.Policy)).ThenBy(role => role.NameSpan.Start).First();
        if (top.Policy != context.Policy)
        {
            return;
        }

        int start = circle.IndexOf(top);
        RoleSymbol[] inOrder = circle.Skip(start).Concat(circle.Take(start)).ToArray();
        string message = inOrder.Length == 1
            ? Quoted.Name(top) + " reports to itself. Leave 'reports to' out, or name the role above it."
            : Quoted.Name(top) + " reports to " + string.Join(", who reports to ", inOrder.Skip(1).Append(top).Select(Quoted.Name))
                + ": nobody is at the top. Leave 'reports to' out of the role that is.";
        context.Report(
            top,
            SpanOf(top),
            message,
            inOrder.Skip(1).Select(role => new RelatedPlace(role.Tree.Text.Path, SpanOf(role), Quoted.Name(role) + " reports to " + Quoted.Name(role.ReportsTo!) + ".")).ToImmutableArray());
    }

    private static TextSpan SpanOf(RoleSymbol role) =>
        ((RoleSyntax)role.Syntax).Block?.Clauses.OfType<ReportsToClauseSyntax>().FirstOrDefault() is { } clause ? role.Tree.SpanOf(clause.Role) : role.NameSpan;
}
