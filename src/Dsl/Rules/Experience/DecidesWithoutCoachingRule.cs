using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Experience;

/// <summary>SVP5009: a role that decides about customers and is never coached.</summary>
public sealed class DecidesWithoutCoachingRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP5009", "Coach those who decide", "Improvement", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var deciding = new HashSet<RoleSymbol>(context.Policy.Escalations
            .SelectMany(e => e.Steps)
            .Where(s => s.Act != StepAct.Informs)
            .Select(s => s.Role)
            .OfType<RoleSymbol>());
        deciding.UnionWith(context.Policy.Rules.SelectMany(r => r.Bodies).SelectMany(b => b.Root.WithExceptions()).SelectMany(c => c.Effects)
            .OfType<VerdictEffect>().Select(e => e.Role).OfType<RoleSymbol>());
        foreach (RoleSymbol role in context.Policy.Roles.Where(r => r.CoachedEvery is null && (!r.Approvals.IsEmpty || !r.Discretions.IsEmpty || deciding.Contains(r))))
        {
            context.Report(
                role,
                role.NameSpan,
                Quoted.Name(role) + " decides about customers and is never coached. Add 'coached every 2 weeks on \"…\"'.");
        }
    }
}
