using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>
/// Rules that are in force for a time only. Regions know no days and take all of them together, though some may never be in force on one
/// day: what is said of cases must hold on a day.
/// </summary>
internal static class DatedRules
{
    /// <summary>Whether some rule of a request is in force for a time only.</summary>
    public static bool Any(RequestSymbol request) => request.Rules.Any(b => IsDated(b.Rule));

    /// <summary>Whether what an output of the request is depends on the day.</summary>
    public static bool GiveOutputs(RequestSymbol request) => request.Rules
        .Any(b => IsDated(b.Rule) && b.Root.WithExceptions().SelectMany(c => c.Effects).Any(e => e is OutputEffect));

    /// <summary>A question about decisions, asked of the same case on each day on which other rules are in force; yes where one of them says so.</summary>
    public static Func<Decision, bool> OnSomeDay(RuleContext context, RequestSymbol request, Func<Decision, bool> shows)
    {
        if (!Any(request))
        {
            return shows;
        }

        DateTime[] days = Days(context.Policy, request);
        var evaluator = new Evaluator(context.Facts.Project.Zones);
        return decision => shows(decision) && days.Any(day => shows(evaluator.Decide(request, Inputs(decision), day)));
    }

    private static ImmutableDictionary<FieldSymbol, object?> Inputs(Decision decision) =>
        decision.Values.Where(v => v.Key.Kind == FieldKind.Input).ToImmutableDictionary(v => v.Key, v => v.Value);

    /// <summary>The first day of the policy and of each of its rules, and the day after each rule's last, as far as the policy holds then.</summary>
    private static DateTime[] Days(PolicySymbol policy, RequestSymbol request) => request.Rules
        .SelectMany(b => new[] { b.Rule.EffectiveFrom, b.Rule.EffectiveUntil is { } until && until < DateTime.MaxValue.Date ? until.AddDays(1) : null })
        .Append(policy.EffectiveFrom ?? DateTime.MinValue)
        .OfType<DateTime>()
        .Where(d => d >= (policy.EffectiveFrom ?? DateTime.MinValue) && d <= (policy.EffectiveUntil ?? DateTime.MaxValue))
        .Distinct()
        .ToArray();

    private static bool IsDated(RuleSymbol rule) => rule.EffectiveFrom is not null || rule.EffectiveUntil is not null;
}
