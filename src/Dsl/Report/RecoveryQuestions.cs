using System.Collections.Immutable;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Promises;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Report;

/// <summary>Whether a broken promise is put right.</summary>
internal static class RecoveryQuestions
{
    public static ImmutableArray<ReportQuestion> All { get; } = ImmutableArray.Create<ReportQuestion>(
        new ReportQuestion<PromiseSymbol>(ReportHead.Recovery, "Each promise says what happens when it is broken, and soon", "SVP4008", "SVP4009")
        {
            Asked = f => f.Policy.Promises,
            Repair = (_, p) => RecoveryClause.IsThere(p) ? null : Recovering(p),
        },
        new ReportQuestion<PromiseSymbol>(ReportHead.Recovery, "Each customer whose promise is broken gets something on top: a surprise, or a payment")
        {
            Asked = f => f.Policy.Promises,
            Lack = (_, p) => p.Recovery is { Surprise: null, Payment: null } or null ? "A customer to whom " + Quoted.Name(p) + " is broken gets nothing on top." : null,
            Repair = (_, p) => RecoveryClause.IsThere(p) ? ReportRepair.Into(p, "surprise \"…\" worth …") : Recovering(p),
        },
        new ReportQuestion<PromiseSymbol>(ReportHead.Recovery, "Each recovery is one that the customer is worth, and that those who keep the promise may give", "SVP4022", "SVP4023")
        {
            Asked = f => f.Policy.Promises.Where(p => RecoveryCost.Of(p) is not null),
            Repair = (_, p) => ReportRepair.Into(p, "if broken { pay … up to … }"),
        },
        new ReportQuestion<PolicySymbol>(ReportHead.Recovery, "Somebody asks customers how it went", "SVP5010")
        {
            Asked = f => f.Policy.Promises.Take(1).Select(_ => f.Policy),
            Behind = (f, _) => f.Policy.Promises.Where(p => p.FollowUpWithin is not null),
            Repair = (f, _) => ReportRepair.Into(f.Policy.Promises[0], "follow up within 3 days by …"),
        });

    private static ReportRepair Recovering(PromiseSymbol promise) => ReportRepair.Into(promise, "if broken { fix \"…\" within … surprise \"…\" worth … }");
}
