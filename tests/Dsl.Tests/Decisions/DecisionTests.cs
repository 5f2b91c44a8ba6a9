using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Tests.Symbols;

namespace PolicyLint.Dsl.Tests.Decisions;

/// <summary>What a decision tells besides its values: who decided, who may bend it, what was tried, and what was not given.</summary>
public sealed class DecisionTests
{
    private const string Bendable = """
        policy P
        role None { staff 1 }
        role Small { may bend A up to 40 GBP }
        role Both { may bend A may bend B up to 100 GBP }
        request R { amount: money from 0 GBP a: yes/no b: yes/no }
        rule A for R { when a then deny "A says no." }
        rule B for R { when b then refer to None }
        """;

    [Theory]
    [InlineData(40, true, false, "Small, Both")]
    [InlineData(41, true, false, "Both")]
    [InlineData(40, true, true, "Both")]
    [InlineData(101, true, true, "")]
    [InlineData(101, true, false, "Both")]
    [InlineData(100, false, true, "Both")]
    [InlineData(5, false, false, "")]
    public void MayBeBentByWhoMayLiftAllThatStandsInTheWay(int amount, bool a, bool b, string roles)
    {
        BoundPolicies bound = BoundPolicies.Of(Bendable).IsFine();
        Decision decision = Decide(bound, ("amount", Money.Of(amount, "GBP")), ("a", a), ("b", b));
        Assert.Equal(roles, string.Join(", ", decision.MayBeBentBy.Select(r => r.Name)));
    }

    [Fact]
    public void TheReasonIsThatOfTheFirstClauseThatLeavesTheVerdict()
    {
        Decision decision = Decide(BoundPolicies.Of(Bendable), ("amount", Money.Of(5, "GBP")), ("a", true), ("b", true));
        Assert.Equal(("A", "A says no.", Verdict.Deny), (decision.DecidedBy!.Name, decision.Reason, decision.Verdict));
        Assert.Equal(["None"], decision.Approvers.Select(r => r.Name));
    }

    [Fact]
    public void NothingAppliesNothingDecides()
    {
        Decision decision = Decide(BoundPolicies.Of(Bendable), ("amount", Money.Of(5, "GBP")), ("a", false), ("b", false));
        Assert.Equal((null, null, Verdict.Allow), (decision.DecidedBy, decision.Reason, decision.Verdict));
        Assert.All(decision.Rules, r => Assert.Null(r.Applied));
        Assert.All(decision.Rules.SelectMany(r => r.Tried), t => Assert.False(t.Held));
    }

    [Fact]
    public void WhatWasTriedIsToldInOrderWithThePartThatFailed()
    {
        BoundPolicies bound = BoundPolicies.Of("""
            policy P
            request R { a: number b: number }
            rule W for R {
                when a > 1 and b > 1
                then deny
                except E when a > 5 { then allow except F when b > 5 then deny }
                except G when a > 2 then allow
            }
            """).IsFine();
        Assert.Equal("W+ E- G+", Tried(Decide(bound, ("a", 3m), ("b", 2m))));
        Assert.Equal("W+ E+ F-", Tried(Decide(bound, ("a", 6m), ("b", 2m))));
        Assert.Equal("W+ E+ F+", Tried(Decide(bound, ("a", 6m), ("b", 6m))));
        Decision not = Decide(bound, ("a", 6m), ("b", 1m));
        Assert.Equal("W-", Tried(not));
        Assert.Equal("b > 1", bound.Trees[0].TextOf(not.Rules[0].Tried[0].Failed!.Syntax));
    }

    [Theory]
    [InlineData("2025-12-31", Verdict.Allow)]
    [InlineData("2026-01-01", Verdict.Deny)]
    [InlineData("2026-06-30", Verdict.Deny)]
    [InlineData("2026-07-01", Verdict.Allow)]
    [InlineData(null, Verdict.Allow)]
    public void ARuleIsInForceForItsTime(string? day, Verdict verdict)
    {
        BoundPolicies bound = BoundPolicies.Of("policy P request R { a: number } rule W for R { then deny effective 2026-01-01 until 2026-06-30 }").IsFine();
        DateTime? on = day is null ? null : DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Decision decision = new Evaluator().Decide(bound.Request, new Dictionary<FieldSymbol, object?> { [bound.Field("a")] = 1m }, on);
        Assert.Equal(verdict, decision.Verdict);
        Assert.Equal(verdict == Verdict.Deny, decision.Rules[0].IsInForce);
    }

    [Fact]
    public void AnOutputThatNothingGivesIsAGap()
    {
        BoundPolicies bound = BoundPolicies.Of("policy P request R { a: number decides v: number decides w: number optional } rule W for R { when a > 5 then v is 1 }").IsFine();
        Assert.Equal("v", Decide(bound, ("a", 5m)).Gap?.Name);
        Assert.Null(Decide(bound, ("a", 6m)).Gap);
    }

    [Fact]
    public void AFieldTakesItsDefaultOrIsUnknownOrMustBeGiven()
    {
        BoundPolicies bound = BoundPolicies.Of("policy P request R { a: number b: number = 5 c: number optional d: number optional = 7 }").IsFine();
        Decision decision = Decide(bound, ("a", 1m));
        Assert.Equal([1m, 5m, null, 7m], bound.Request.Fields.Select(f => decision.Values[f]));
        Assert.Null(Decide(bound, ("a", 1m), ("d", null)).Values[bound.Field("d")]);
        Assert.Contains("Field 'a' needs a value.", Assert.Throws<ArgumentException>(() => Decide(bound, ("b", 1m))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASegmentThatBuysNothingIsWorthNothingInTheCurrencyOfTheOthers()
    {
        BoundPolicies bound = BoundPolicies.Of("policy P currency EUR segment A segment B { buys 5 EUR every week for 1 year } request R { who: segment worth: money is who.lifetimeValue }").IsFine();
        Assert.Equal([Money.Of(0, "EUR"), Money.Of(260, "EUR")], bound.Policy.Segments.Select(s => Decide(bound, ("who", s)).Values[bound.Field("worth")]));
    }

    [Fact]
    public void TablesTellTheirRow()
    {
        BoundPolicies bound = BoundPolicies.Of("policy P request R { a: number decides v: number = 0 } table T for R decides v by a { when < 5 => 1 when 5 => 2 }").IsFine();
        Assert.Equal([0, 1, null], new[] { 4m, 5m, 6m }.Select(a => Decide(bound, ("a", a)).Tables[0].Row?.Ordinal));
    }

    private static string Tried(Decision decision) => string.Join(" ", decision.Rules[0].Tried.Select(t => t.Clause.Name + (t.Held ? "+" : "-")));

    private static Decision Decide(BoundPolicies bound, params (string Field, object? Value)[] inputs) =>
        new Evaluator(BoundPolicies.Zone).Decide(bound.Request, inputs.ToDictionary(i => bound.Field(i.Field), i => i.Value));
}
