using System.Reflection;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Values at the limits of what C# holds: whatever is free of errors is generated, compiles, and loads.</summary>
public sealed class ExtremeValueTests
{
    [Theory]
    [InlineData("n > 9_223_372_036_854_775_807")]
    [InlineData("n >= -9_223_372_036_854_775_807")]
    [InlineData("m > 10_000_000_000_000_000_000")]
    [InlineData("m > F and n > Most - 1")]
    [InlineData("m in (10_000_000_000_000_000_000, F * 2)")]
    [InlineData("min(n, 10_000_000_000_000_000_000) > 3")]
    [InlineData("max(n, F) is m")]
    [InlineData("n * 10_000_000_000_000_000_000 > m")]
    [InlineData("n + Most - Most > 3")]
    public void NumbersCompile(string condition)
    {
        using GeneratedPolicies policies = Compiled($$"""
            policy P figure F { is 10_000_000_000_000_000_000 } figure Most { is 9_223_372_036_854_775_807 is 12 from 2030-01-01 }
            request R { n: count from 0 m: number = 10_000_000_000_000_000_000 top: count = 9_223_372_036_854_775_807 decides worst: number = 79_228_162_514_264_337_593_543_950_335 }
            rule A for R { when {{condition.Replace("Most", "(Most on 2026-01-01)", StringComparison.Ordinal)}} then deny }
            """);
    }

    [Theory]
    [InlineData("for 9000 years", 9999)]
    [InlineData("for 500000 weeks", 9999)]
    [InlineData("until 9999-12-31", 9999)]
    [InlineData("for 2 years", 2028)]
    [InlineData("for 52 weeks", 2027)]
    public void PlansEndByTheEndOfTime(string end, int year)
    {
        using GeneratedPolicies policies = Compiled($$"""
            policy P
            standard S core { measure "m" target 90% within 4 hours }
            improve S by 0% every 30 weeks from 80% starting 2026-01-05 {{end}}
            """);
        var plan = (ImprovementPlan)policies.ClassOf(policies.Project.Policies[0]).GetNestedType("Improvements")!.GetProperty("S")!.GetValue(null)!;
        Assert.Equal(year, plan.Until!.Value.Year);
        Assert.Equal(0.8m, plan.TargetAt(new DateTime(9999, 12, 31)));
    }

    [Fact]
    public void StaticDataTakesEveryLimitThatThePolicyMayReach()
    {
        using GeneratedPolicies policies = Compiled("""
            policy P
            role A { staff 1 }
            standard S core { measure "m" target 100% within 4 hours warn at 150% }
            promise Q { standard S depends on "couriers" target 100% within 2 hours }
            escalation E { step A decides within 1 hour repeat 1000 times }
            improve S by 100% every 1 second from 100% starting 2026-01-05
            """);
        Type all = policies.ClassOf(policies.Project.Policies[0]);
        foreach (PropertyInfo member in all.GetNestedTypes().Where(t => !t.IsEnum).SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Static)))
        {
            Assert.NotNull(member.GetValue(null));
        }
    }

    [Theory]
    [InlineData("45 GBP every 3 weeks for 1 year", 780)]
    [InlineData("45 GBP every month for 10 years", 5400)]
    [InlineData("45 GBP every 3 months for 10 years referring 0.5", 2700)]
    [InlineData("0.07 GBP every 7 days for 10 years referring 2", 109.2)]
    [InlineData("10 GBP every year for 10 years", 100)]
    public void WhatACustomerIsWorthIsOneFigureEverywhere(string buys, double worth)
    {
        using GeneratedPolicies policies = Compiled($$"""
            policy P currency GBP
            segment Three { buys {{buys}} }
            request R { who: segment
                decides worth: money is who.lifetimeValue }
            rule Enough for R { when who.lifetimeValue >= {{worth.ToString(System.Globalization.CultureInfo.InvariantCulture)}} GBP then deny }
            """);
        PolicySymbol policy = policies.Project.Policies[0];
        Money expected = Money.Gbp((decimal)worth);
        Assert.Equal(expected, policy.Segments[0].LifetimeValue);
        Assert.Equal(expected, ((CustomerSegment)policies.ClassOf(policy).GetNestedType("Segments")!.GetProperty("Three")!.GetValue(null)!).LifetimeValue);
        (_, object decision) = policies.Objects(policy.Requests[0], new Dictionary<FieldSymbol, object?> { [policy.Requests[0].Fields[0]] = policy.Segments[0] });
        Assert.Equal((expected, Verdict.Deny), ((Money)decision.GetType().GetProperty("Worth")!.GetValue(decision)!, (Verdict)decision.GetType().GetProperty("Verdict")!.GetValue(decision)!));
    }

    private static GeneratedPolicies Compiled(string policy)
    {
        var policies = GeneratedPolicies.Compile(policy);
        Assert.Empty(policies.Errors);
        Assert.Empty(policies.Diagnostics);
        return policies;
    }
}
