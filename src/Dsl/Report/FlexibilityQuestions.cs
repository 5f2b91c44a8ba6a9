using System.Collections.Immutable;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using static PolicyLint.Dsl.Report.ReportHead;

namespace PolicyLint.Dsl.Report;

/// <summary>Whether the policy bends where it should.</summary>
internal static class FlexibilityQuestions
{
    public static ImmutableArray<ReportQuestion> All { get; } = ImmutableArray.Create<ReportQuestion>(
        new ReportQuestion<RuleSymbol>(Flexibility, "Each rule that restricts has an exception, or somebody who may bend it", "SVP2001")
        {
            Asked = f => f.Policy.Rules.Where(r => !r.Bodies.IsEmpty && ReportFacts.Restricts(r.Bodies[0].Root)),
            IsDecidedByModel = true,
            Excuse = r => r.NoExceptionsBecause,
            Lack = (f, r) => f.IsRigid(r) ? "Rule " + Quoted.Name(r) + " has no exception, and nobody may bend it." : null,
            Behind = (f, r) => new Symbol[] { r }.Concat(f.MayBend(r)),
            Repair = (f, r) => f.Bending(r) ?? ReportRepair.Into(r, "except … when … then allow"),
        },
        new ReportQuestion<PolicySymbol>(Flexibility, "Something bends for the best customers", "SVP2011")
        {
            Asked = f => f.Bendable.Any() && !f.Policy.Segments.IsEmpty ? new[] { f.Policy } : Enumerable.Empty<PolicySymbol>(),
            Behind = (f, _) => f.Policy.Segments,
        },
        new ReportQuestion<PolicySymbol>(Flexibility, "The policy knows what its customers are worth")
        {
            Asked = f => f.Policy.Segments.Take(1).Select(_ => f.Policy),
            Lack = (f, p) => p.Segments.All(s => s.LifetimeValue is null) ? "Nothing says what a customer of " + Quoted.Names(p.Segments) + " is worth." : null,
            Behind = (f, _) => f.Policy.Segments.Where(s => s.LifetimeValue is not null),
            Repair = (_, p) => ReportRepair.Into(p.Segments[p.Segments.Length - 1], "buys … every … for …"),
        },
        new ReportQuestion<RuleSymbol>(Flexibility, "No rule burdens the many to stop the few", "SVP2012")
        {
            Asked = f => f.Policy.Rules.Where(r => r is { Burdens: not null, Stops: not null }),
        },
        new ReportQuestion<RuleSymbol>(Flexibility, "Each rule says why it is there", "SVP2002")
        {
            Asked = f => f.Policy.Rules,
            Repair = (_, r) => ReportRepair.Into(r, "because \"…\""),
        },
        new ReportQuestion<RuleSymbol>(Flexibility, "Each rule that is due is looked at again", "SVP2013")
        {
            // Whether a day has passed depends on the day, which only the settings know.
            Asked = f => f.Options.AsOf is null ? Enumerable.Empty<RuleSymbol>() : f.Policy.Rules.Where(r => r.ReviewBy is not null),
        });
}
