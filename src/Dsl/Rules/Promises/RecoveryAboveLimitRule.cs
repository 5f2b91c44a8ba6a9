using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>SVP4023: a broken promise that costs more than those who keep it may approve: putting it right waits for somebody else.</summary>
public sealed class RecoveryAboveLimitRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4023", "Let those who keep a promise pay for breaking it", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises)
        {
            if (RecoveryCost.Of(promise) is { } cost && Givers(context, promise) is { Length: > 0 } givers)
            {
                Analyze(context, promise, cost.Least, givers);
            }
        }
    }

    private static void Analyze(RuleContext context, PromiseSymbol promise, Money cost, ImmutableArray<RoleSymbol> givers)
    {
        (RoleSymbol Role, Money Limit)? best = null;
        foreach (RoleSymbol role in givers)
        {
            // A role that approves nothing, something without a limit, or in another currency: nobody can say what it may give.
            if (role.Approvals.IsEmpty || role.Approvals.Any(a => a.Limit is not { } limit || limit.Currency != cost.Currency))
            {
                return;
            }

            Money most = role.Approvals.Select(a => a.Limit!.Value).Max();
            best = best is { } known && known.Limit >= most ? known : (role, most);
        }

        if (best is var (giver, upTo) && cost > upTo)
        {
            context.Report(
                promise,
                promise.NameSpan,
                "Breaking promise " + Quoted.Name(promise) + " costs " + Words.Number(cost.Amount) + " " + cost.Currency + ", and " + Quoted.Name(giver) + ", who keeps it, approves up to "
                    + Words.Number(upTo.Amount) + " " + upTo.Currency + ". Raise that limit, or give less: who has broken a promise should put it right without asking.",
                ImmutableArray.Create(new RelatedPlace(giver.Tree.Text.Path, giver.NameSpan, "Approves up to " + Words.Number(upTo.Amount) + " " + upTo.Currency + ".")));
        }
    }

    /// <summary>The people behind the promise: those who staff the capacities that serve it, or its standard.</summary>
    private static ImmutableArray<RoleSymbol> Givers(RuleContext context, PromiseSymbol promise)
    {
        IEnumerable<CapacitySymbol> own = context.Facts.CapacitiesServing(promise);
        IEnumerable<CapacitySymbol> ofStandard = promise.Standard is { } standard ? context.Facts.CapacitiesServing(standard) : ImmutableArray<CapacitySymbol>.Empty;
        return own.Concat(ofStandard).Select(c => c.StaffedBy).OfType<RoleSymbol>().Distinct().ToImmutableArray();
    }
}
