using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>SVP3009: a role that decides, on a ladder, by approval or where a rule refers to it, and that nobody fills.</summary>
public sealed class UnstaffedRoleRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP3009", "Staff the roles that decide", "Escalation", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RoleSymbol role in context.Policy.Roles)
        {
            bool hasNobody = role.Staff is <= 0m;
            bool neverWorks = role.Works is { HasErrors: false } works && WeekPattern.Of(works).Minutes == 0;
            if ((!hasNobody && !neverWorks) || DutyOf(role, context.Facts.Project) is not { } duty)
            {
                continue;
            }

            SyntaxNode clause = ((RoleSyntax)role.Syntax).Block!.Clauses.First(c => hasNobody ? c is StaffClauseSyntax : c is WorksClauseSyntax);
            context.Report(
                role,
                context.Tree.SpanOf(clause),
                Quoted.Name(role) + " " + duty.Words + ", and " + (hasNobody ? "nobody fills the role" : "works " + Quoted.Name(role.Works!) + ", which never opens")
                    + (hasNobody ? ". Staff it, or let somebody else decide." : ". Give the calendar hours, or let somebody else decide."),
                duty.Place is { } place ? ImmutableArray.Create(place) : default);
        }
    }

    /// <summary>What a role decides, with the place that says so; null where it decides nothing.</summary>
    private static (string Words, RelatedPlace? Place)? DutyOf(RoleSymbol role, PolicyProject project)
    {
        EscalationStepSymbol? step = project.Policies.SelectMany(policy => policy.Escalations).SelectMany(ladder => ladder.Steps)
            .FirstOrDefault(s => s.Role == role && s.Act != StepAct.Informs);
        if (step is not null)
        {
            return (
                (step.Act == StepAct.Decides ? "decides on " : "approves on ") + Quoted.Name(step.Escalation),
                new RelatedPlace(step.Tree.Text.Path, step.NameSpan, Quoted.Name(step.Escalation) + " comes to it here."));
        }

        foreach (ClauseSymbol clause in project.Policies.SelectMany(policy => policy.Rules).SelectMany(rule => rule.Bodies).SelectMany(body => body.Root.WithExceptions()))
        {
            if (clause.Effects.OfType<VerdictEffect>().FirstOrDefault(effect => effect.Role == role) is { } effect)
            {
                return ("is referred to", new RelatedPlace(clause.Tree.Text.Path, clause.Tree.SpanOf(effect.Syntax), "Cases are referred to it here."));
            }
        }

        return role.Approvals.FirstOrDefault(approval => approval.Request is not null) is { } approves
            ? ("approves " + Quoted.Name(approves.Request!), null)
            : null;
    }
}
