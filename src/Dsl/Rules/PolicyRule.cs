using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules;

/// <summary>A rule over the model of one policy. It holds no state: one instance serves all policies, at once if need be.</summary>
public abstract class PolicyRule
{
    /// <summary>Code, title and severity.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Looks at a policy and reports what it finds to the context.</summary>
    public abstract void Analyze(RuleContext context);
}
