using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Marks each symbol in which an error stands, and each that cannot be right without it.</summary>
internal static class SoundnessPass
{
    /// <summary>Marks the symbols of one policy, from its syntax errors and the given findings.</summary>
    public static void Run(PolicySymbol policy, IEnumerable<Finding> findings)
    {
        foreach (Finding finding in policy.Tree.Findings.Concat(findings))
        {
            if (finding.Rule.DefaultSeverity == FindingSeverity.Error && finding.Path == policy.Tree.Text.Path)
            {
                Mark(policy, finding);
            }
        }

        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Reference reference in policy.References)
            {
                if (reference is { Target: { HasErrors: true } target, From: { HasErrors: false } from } && IsNeeded(target, from))
                {
                    from.HasErrors = true;
                    changed = true;
                }
            }
        }
    }

    /// <summary>A role or a segment with a mistake still is that role; what is computed from a mistake is none.</summary>
    private static bool IsNeeded(Symbol target, Symbol from) =>
        target is FieldSymbol or FigureSymbol or CalendarSymbol or StandardSymbol || (target is RequestSymbol && from is not RoleSymbol);

    private static void Mark(PolicySymbol policy, Finding finding)
    {
        int position = finding.Span.Start;
        foreach (Symbol declaration in policy.Declarations)
        {
            if (!declaration.Tree.SpanOf(declaration.Syntax).Touches(position))
            {
                continue;
            }

            ImmutableArray<FieldSymbol> fields = declaration is RequestSymbol request ? request.Fields : ImmutableArray<FieldSymbol>.Empty;
            FieldSymbol? field = fields.FirstOrDefault(f => f.Tree.SpanOf(f.Syntax).Touches(position));
            (field ?? declaration).HasErrors = true;
        }
    }
}
