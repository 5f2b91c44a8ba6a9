using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>SVP4008: a promise that doesn't say what happens when it is broken.</summary>
public sealed class PromiseWithoutRecoveryRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4008", "Say what happens when a promise is broken", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises.Where(promise => !RecoveryClause.IsThere(promise)))
        {
            context.Report(
                promise,
                promise.NameSpan,
                "Promise " + Quoted.Name(promise) + " doesn't say what happens when it is broken. Add 'if broken { fix … within … }', or what is paid.",
                fixes: ImmutableArray.Create(new Fix("Say what happens when it is broken", ImmutableArray.Create(RecoveryClause.Insertion(promise)))));
        }
    }
}
