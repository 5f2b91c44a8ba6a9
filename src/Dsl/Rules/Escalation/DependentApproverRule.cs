using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>SVP3007: an approver who reports to the role whose decision it checks, or approves its own.</summary>
public sealed class DependentApproverRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP3007", "Let somebody independent approve", "Escalation", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (EscalationSymbol ladder in context.Policy.Escalations)
        {
            foreach (EscalationStepSymbol step in ladder.Steps.Where(step => step.Act == StepAct.Approves && step.Role is { HasErrors: false }))
            {
                // Whoever decided below, this step approves it: the nearest one that it depends on is told.
                EscalationStepSymbol? decided = ladder.Steps.Take(step.Ordinal).Reverse()
                    .FirstOrDefault(other => other is { Act: StepAct.Decides, Role: not null } && (other.Role == step.Role || ReportsTo(step.Role!, other.Role)));
                if (decided is not null)
                {
                    Report(context, step, decided);
                }
            }
        }
    }

    private static bool ReportsTo(RoleSymbol role, RoleSymbol above)
    {
        var seen = new HashSet<RoleSymbol>();
        for (RoleSymbol? at = role.ReportsTo; at is not null && seen.Add(at); at = at.ReportsTo)
        {
            if (at == above)
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(RuleContext context, EscalationStepSymbol step, EscalationStepSymbol decided)
    {
        string message = decided.Role == step.Role
            ? Quoted.Name(step) + " approves what it decided itself. Let somebody else approve it, or leave the step out."
            : Quoted.Name(step) + " approves what " + Quoted.Name(decided) + " decides, and reports to " + Quoted.Name(decided) + ". Let somebody approve it who doesn't.";
        context.Report(
            step.Escalation,
            context.Tree.SpanOf(((StepClauseSyntax)step.Syntax).Role),
            message,
            ImmutableArray.Create(new RelatedPlace(context.Tree.Text.Path, context.Tree.SpanOf(((StepClauseSyntax)decided.Syntax).Role), Quoted.Name(decided) + " decides here.")));
    }
}
