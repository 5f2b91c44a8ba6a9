using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Calendars;

/// <summary>SVP4018: a clock that never runs, since one event starts and stops it, or since it stands still from the event that starts it.</summary>
public sealed class StandingClockRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4018", "Let the clock run", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (StandardSymbol standard in context.Policy.Standards)
        {
            if (string.IsNullOrEmpty(standard.FromEvent))
            {
                continue;
            }

            BlockSyntax? block = ((StandardSyntax)standard.Syntax).Block;
            string start = Quoted.Text(standard.FromEvent!);
            if (standard.ToEvent == standard.FromEvent && block?.Clauses.OfType<FromToClauseSyntax>().FirstOrDefault() is { } clause)
            {
                context.Report(
                    standard,
                    context.Tree.SpanOf(clause.ToEvent),
                    "The clock of " + Quoted.Name(standard) + " starts and stops with " + start + ": it never runs. Name the event that ends the wait.");
            }

            foreach (PauseClauseSyntax pause in block?.Clauses.OfType<PauseClauseSyntax>() ?? [])
            {
                if (pause.Event.IsPresent && context.Tree.NameOf(pause.Event) == standard.FromEvent)
                {
                    context.Report(
                        standard,
                        context.Tree.SpanOf(pause.Event),
                        "The clock of " + Quoted.Name(standard) + " starts with " + start + " and stands still while " + start
                            + ": the pause covers it from the start. Name the state in which somebody else is waited for.");
                }
            }
        }
    }
}
