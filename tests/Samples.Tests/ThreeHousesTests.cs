using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Samples.Tests;

/// <summary>The hotel, the shop and the support desk each hold all that good service is made of: every declaration and clause, in each of them.</summary>
public sealed class ThreeHousesTests
{
    private static readonly (string Clause, Func<PolicySymbol, bool> Holds)[] _clauses =
    [
        ("improve … every week", p => p.Improvements.Any(i => i.Every?.Length.Clock == TimeSpan.FromDays(7))),
        ("improve of an experience", p => p.Improvements.Any(i => i.Standard is { IsCore: false })),
        ("improve of the core", p => p.Improvements.Any(i => i.Standard is { IsCore: true })),
        ("standards with measure and target", p => p.Standards.All(s => s.Measure is not null && !s.Targets.IsEmpty)),
        ("standard … core with a time and a warning", p => p.Standards.Any(s => s is { IsCore: true, FromEvent: not null, WarnAt.IsEmpty: false })),
        ("standard … experience", p => p.Standards.Any(s => !s.IsCore)),
        ("one to three promises", p => p.Promises.Length is >= 1 and <= 3),
        ("if broken { fix … surprise … worth … pay … per … up to … within … }", p => p.Promises.Any(s => s.Recovery is
            { Fix: not null, FixWithin: not null, Surprise: not null, SurpriseWorth: not null, Payment: { Per: not null, UpTo: not null, Within: not null } })),
        ("every promise says what happens when it is broken", p => p.Promises.All(s => s.Recovery is { Fix: not null })),
        ("follow up within … by", p => p.Promises.Any(s => s is { FollowUpWithin: not null, FollowUpBy: not null })),
        ("roles with staff, works, qualities and coaching", p => p.Roles.All(r => r is { Staff: > 0, Works: not null, Qualities.IsEmpty: false, CoachedEvery: not null, CoachedOn: not null })),
        ("reports to", p => p.Roles.Count(r => r.ReportsTo is null) == 1),
        ("approves … up to", p => p.Roles.Any(r => r.Approvals.Any(a => a.Limit is not null))),
        ("may bend … up to", p => p.Roles.Any(r => r.Discretions.Any(d => d.Limit is not null))),
        ("segments that buy", p => p.Segments.Count(s => s.LifetimeValue is not null) >= 2),
        ("referring", p => p.Segments.Any(s => s.Referring > 0)),
        ("when … lifetimeValue >= 10_000 GBP", p => Clauses(p).Any(c => Text(c).Contains(".lifetimeValue >= 10_000 GBP", StringComparison.Ordinal))),
        ("rules say why", p => p.Rules.All(r => r.Because is not null)),
        ("rules are looked at again", p => p.Rules.Any(r => r.ReviewBy is not null)),
        ("burdens … to stop", p => p.Rules.Any(r => r.Burdens is not null)),
        ("exceptions in order, and why there are none", p => p.Rules.Any(r => r.ExceptionsInOrder) && p.Rules.Any(r => r.NoExceptionsBecause is not null)),
        ("capacity behind every promise", p => p.Promises.All(s => p.Capacities.Any(c => c.Serves.Contains(s) || c.Serves.Contains(s.Standard!)))),
        ("escalation of at most two deciding steps", p => p.Escalations is [{ Steps.Length: <= 2 }]),
        ("moments with owner, standards and gestures", p => p.Moments.All(m => m.IsOutsideControl || m is { Owner: not null, Standards.IsEmpty: false, Gestures.IsEmpty: false })),
        ("greeting by name, a thank-you note, something to take away", p => new[] { "by name", "thank-you note", "take away" }
            .All(g => p.Moments.Any(m => m.Gestures.Any(gesture => gesture.Contains(g, StringComparison.OrdinalIgnoreCase))))),
        ("outside our control", p => p.Moments.Any(m => m.IsOutsideControl)),
        ("journeys with an experience at every moment in our hands", p => !p.Journeys.IsEmpty
            && p.Journeys.SelectMany(j => j.Moments).All(m => m.IsOutsideControl || m.Standards.Any(s => !s.IsCore))),
        ("every moment is on a journey", p => p.Moments.All(m => p.Journeys.Any(j => j.Moments.Contains(m)))),
        ("examples", p => p.Examples.Length >= 6),
    ];

    public static TheoryData<string> Houses { get; } = new(SamplePolicies.Houses.Policies.Select(p => p.Name));

    [Theory]
    [MemberData(nameof(Houses))]
    public void AHouseHoldsEveryClause(string house)
    {
        PolicySymbol policy = SamplePolicies.Houses.Policies.Single(p => p.Name == house);
        Assert.Empty(_clauses.Where(c => !c.Holds(policy)).Select(c => c.Clause));
    }

    [Fact]
    public void ThereAreThree() => Assert.Equal(["Hotel", "Shop", "Support"], SamplePolicies.Houses.Policies.Select(p => p.Name));

    private static IEnumerable<ClauseSymbol> Clauses(PolicySymbol policy) => policy.Rules.SelectMany(r => r.Bodies).SelectMany(b => b.Root.WithExceptions());

    private static string Text(ClauseSymbol clause) => clause.Condition is { } condition ? clause.Tree.TextOf(condition.Syntax) : string.Empty;
}
