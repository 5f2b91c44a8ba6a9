using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Experience;

/// <summary>SVP5011: a policy that restricts, whose roles may bend none of its rules.</summary>
public sealed class NobodyMayBendRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP5011", "Let somebody bend a rule", "Improvement", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        // Where no role is named, nobody could be given the say; where a rule says why it has no exceptions, bending would be one.
        RuleSymbol? rigid = context.Policy.Rules.FirstOrDefault(r => r.NoExceptionsBecause is null
            && r.Bodies.SelectMany(b => b.Root.WithExceptions()).SelectMany(c => c.Effects).OfType<VerdictEffect>().Any(e => e.Verdict != Verdict.Allow));
        if (rigid is not null && !context.Policy.Roles.IsEmpty && context.Policy.Roles.All(r => r.Discretions.IsEmpty))
        {
            RoleSymbol nearest = context.Policy.Roles[0];
            context.Report(
                nearest,
                nearest.NameSpan,
                "Nobody may bend a rule of policy " + Quoted.Name(context.Policy) + ", whatever a customer's case. Trust " + Quoted.Name(nearest) + " with some: add 'may bend "
                    + WrittenValue.Name(rigid.Name) + (rigid.Bodies.All(b => b.Request.Amounts.Count() == 1) ? " up to …'." : "'."));
        }
    }
}
