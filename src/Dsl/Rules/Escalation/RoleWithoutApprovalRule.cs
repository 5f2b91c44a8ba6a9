using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Rules.Edits;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>SVP3011: a rule that refers a request to a role which may not approve that request.</summary>
public sealed class RoleWithoutApprovalRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP3011", "Refer to people who may approve", "Escalation", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var reported = new HashSet<(RoleSymbol, RequestSymbol)>();
        foreach (RuleBody body in context.Policy.Rules.SelectMany(r => r.Bodies))
        {
            foreach (VerdictEffect effect in body.Root.WithExceptions().SelectMany(c => c.Effects).OfType<VerdictEffect>())
            {
                // A role with a slip in it may have the clause that is missed.
                if (effect.Role is { HasErrors: false } role && role.Approvals.All(a => a.Request != body.Request) && reported.Add((role, body.Request)))
                {
                    Report(context, body, effect, role);
                }
            }
        }
    }

    private static void Report(RuleContext context, RuleBody body, VerdictEffect effect, RoleSymbol role)
    {
        string request = body.Request.Name;
        string repair = role.Policy == context.Policy
            ? ". Add 'approves " + request + "' to the role, or refer to one that has it."
            : ": policy " + Quoted.Name(role.Policy) + " can't name requests of this one. Refer to a role of this policy that has 'approves " + request + "'.";
        context.Report(
            body.Rule,
            context.Tree.SpanOf(effect.Syntax),
            "Rule " + Quoted.Name(body.Rule) + " refers " + CaseText.Article(body.Request) + request + " to " + Quoted.Name(role) + ", who may not approve one" + repair,
            ImmutableArray.Create(new RelatedPlace(role.Tree.Text.Path, role.NameSpan, "Role " + Quoted.Name(role) + ".")),
            role.Policy == context.Policy
                ? ImmutableArray.Create(new Fix("Let " + Quoted.Name(role) + " approve " + CaseText.Article(body.Request) + request, ImmutableArray.Create(
                    ClauseInsertion.AtEnd(context.Tree, ((RoleSyntax)role.Syntax).Block, "approves " + request))))
                : default);
    }
}
