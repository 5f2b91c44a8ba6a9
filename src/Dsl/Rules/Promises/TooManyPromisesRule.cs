using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>SVP4014: a policy that promises more things than <c>svcpolicy.max_promises</c>.</summary>
public sealed class TooManyPromisesRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4014", "Make one or two solid promises", "Capacity", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        ImmutableArray<PromiseSymbol> promises = context.Policy.Promises;
        if (promises.Length > context.Options.MaxPromises)
        {
            PromiseSymbol first = promises[context.Options.MaxPromises];
            context.Report(
                first,
                first.NameSpan,
                "Policy " + Quoted.Name(context.Policy) + " makes " + promises.Length.ToString(CultureInfo.InvariantCulture) + " promises, and "
                    + context.Options.MaxPromises.ToString(CultureInfo.InvariantCulture) + " should be the most. Keep those that customers care about: one or two that always hold are worth more.");
        }
    }
}
