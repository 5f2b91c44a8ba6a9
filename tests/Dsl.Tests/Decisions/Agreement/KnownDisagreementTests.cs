using System.Globalization;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Tests.Rules;
using PolicyLint.TestKit.Generated;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Dsl.Tests.Decisions.Agreement;

/// <summary>Policies about which engines once differed, as small as they could be made.</summary>
public sealed class KnownDisagreementTests
{
    private const string Head = "policy P\n    currency GBP\n";

    [Fact]
    public void TimesAreComparedWithTimes()
    {
        string text = Head + "request Q { i: yes/no } rule U for Q { because \"It is so.\" when i and max(09:00, 18:00) > 12:30 then deny no exceptions because \"None.\" }";
        Agree(text);
        Assert.Equal(Verdict.Deny, Decide(text, ("i", true)).Verdict);
    }

    [Fact]
    public void AnOutputThatNothingGivesIsDeclaredOnce()
    {
        Agree(Head + "request Q { i: count decides a: date optional decides b: money = 1 GBP } rule U for Q { because \"It is so.\" when i > 1 then deny no exceptions because \"None.\" }");
    }

    [Fact]
    public void ADerivedConstantThatNobodyReadsInTheEndWarnsOfNothing()
    {
        Agree(Head + "request Q { i: count f: text is \"\" } rule U for Q { because \"It is so.\" when i > 1 and f is f then deny no exceptions because \"None.\" }");
    }

    [Fact]
    public void AValueAgainstItselfAsksWhetherItIsKnown()
    {
        string text = Head + "request Q { i: count optional j: count decides o: count optional = 1 } table T for Q decides o by j { when > 3 => i } "
            + "rule U for Q { because \"It is so.\" when i <= i or j in (j, 3) and j < j then deny no exceptions because \"None.\" } "
            + "rule V for Q { because \"It is so.\" when o is o and i in (i, 5) then deny no exceptions because \"None.\" }";
        Agree(text);
        Assert.Equal(Verdict.Allow, Decide(text, ("i", null), ("j", 4m)).Verdict);
        Assert.Equal(Verdict.Deny, Decide(text, ("i", 2m), ("j", 4m)).Verdict);
    }

    [Fact]
    public void AnUnknownThatIsGivenStaysUnknown()
    {
        string text = Head + "request Q { i: count optional decides o: count optional = 7 using first } "
            + "rule U for Q { because \"It is so.\" then o is i no exceptions because \"None.\" } "
            + "rule V for Q { because \"It is so.\" when i is unknown and o is known then deny no exceptions because \"None.\" } "
            + "table T for Q decides o by i { when unknown => 5 }";
        Agree(text);
        Decision decision = Decide(text, ("i", null));
        Assert.Null(decision.Values.First(v => v.Key.Name == "o").Value);
        Assert.Equal(Verdict.Allow, decision.Verdict);
        Assert.Single(Checked.Policy(text).Of("SVP2003"));
    }

    [Fact]
    public void TheFirstTextOfTheDecidingClauseIsTheReason()
    {
        string text = Head + "request Q { i: count decides o: count = 1 } rule U for Q { because \"It is so.\" when i > 1 then deny, o is 2 \"Two.\" except E when i > 5 then o is 3 \"Three.\" }";
        Agree(text);
        Assert.Equal("Two.", Decide(text, ("i", 2m)).Reason);
        Assert.Equal("Three.", Decide(text, ("i", 6m)).Reason);
    }

    [Fact]
    public void ACountPastItsTypeOverflowsEverywhere()
    {
        const string text = Head + "request Q { i: count decides o: count is i * i }";
        PolicyProject project = PolicyAgreement.Bind([("0.svcpolicy", text)]);
        using GeneratedPolicies generated = GeneratedPolicies.Compile(text);
        RequestSymbol request = project.Policies[0].Requests[0];
        Assert.Throws<OverflowException>(() => new Evaluator().Decide(request, Given(request, ("i", 4_000_000_000m))));
        RequestSymbol compiled = generated.Project.Policies[0].Requests[0];
        Assert.Throws<OverflowException>(() => generated.Decide(compiled, Given(compiled, ("i", 4_000_000_000m))));
    }

    [Fact]
    public void HalfACountIsBetweenCountsAndHidesNone()
    {
        string text = Head + "request Q { i: count } rule U for Q { because \"It is so.\" when i > 0.5 and i < 1.5 then deny no exceptions because \"None.\" } "
            + "rule V for Q { because \"It is so.\" when i is 0.5 then deny no exceptions because \"None.\" }";
        Agree(text);
        Assert.Equal(Verdict.Deny, Decide(text, ("i", 1m)).Verdict);
        Assert.Contains("\"V\"", Assert.Single(Checked.Policy(text).Of("SVP2003")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACaseThatEndsInAGapIsPlacedWithoutWhatComesAfterIt()
    {
        string text = Head + "request Q { i: count j: count decides o: count f: count is o + 1 } "
            + "rule U for Q { because \"It is so.\" when i > 3 then o is 1 no exceptions because \"None.\" } "
            + "rule V for Q { because \"It is so.\" when j + f > 7 then deny except E when i > 4 then allow except F when i > 2 then deny \"F.\" }";
        Agree(text);
        Assert.Single(Checked.Policy(text).Of("SVP2008"));
        Assert.Single(Checked.Policy(text).Of("SVP2006"));
    }

    [Fact]
    public void TheTimeOfAMomentKeepsItsSeconds()
    {
        string text = Head + "request Q { i: date and time f: time is time of i } rule U for Q { because \"It is so.\" when f > 09:00 then deny no exceptions because \"None.\" }";
        Agree(text);
        Assert.Equal(Verdict.Deny, Decide(text, ("i", new DateTime(2026, 1, 1, 9, 0, 1))).Verdict);
        Assert.Equal(Verdict.Allow, Decide(text, ("i", new DateTime(2026, 1, 1, 9, 0, 0))).Verdict);
    }

    [Fact]
    public void BetweenTwoMinutesThereIsNoValueToShow()
    {
        string text = Head + "request Q { i: time decides o: count } table T for Q decides o by i { when <= 09:00 => 1 when >= 09:01 => 2 }";
        Agree(text);
        Assert.Empty(Checked.Policy(text).Of("SVP2008"));
    }

    [Fact]
    public void BetweenTwoMinutesThereIsNoNeighbourToDecide()
    {
        Agree(Head + "request Q { i: time m: money from 0 GBP decides o: count = 0 } table T for Q decides o by i, m { first match "
            + "when >= 17:59, any => 3 when >= 00:00, > 10 GBP to 50 GBP => 100 when < 00:01, <= 50 GBP => 1 when > 00:01, < 49.99 GBP => 2 }");
    }

    [Fact]
    public void AnExampleCanBePastedWhateverTextIsInIt()
    {
        string text = Head + "request Q { i: text decides o: count = 1 } table T for Q decides o by i { when \"a \\\"b\\\" \\\\ \\n\" => 1 when not \"c\" => 2 }";
        Agree(text);
        Assert.NotNull(Assert.Single(Checked.Policy(text).Of("SVP2007")).Example);
    }

    [Fact]
    public void AnExampleNamesApproversOnlyWhereTheyAreAsked()
    {
        string text = Head + "request Q { i: count } role Boss { staff 1 } rule U for Q { because \"It is so.\" then refer to Boss no exceptions because \"None.\" } "
            + "rule V for Q { because \"It is so.\" when i > 1 then deny except E when i > 5 then deny \"E.\" except F when i > 3 then allow }";
        Agree(text);
        Assert.NotNull(Assert.Single(Checked.Policy(text).Of("SVP2006")).Example);
    }

    [Fact]
    public void AMomentBetweenTwoMinutesIsNoExample()
    {
        string text = Head + "request Q { i: date and time decides o: count } table T for Q decides o by i { when <= 2026-01-01 at 09:00 => 1 when >= 2026-01-01 at 09:01 => 2 }";
        Agree(text);
        Assert.Null(Assert.Single(Checked.Policy(text).Of("SVP2008")).Example);
    }

    [Fact]
    public void ABoundaryOutsideTheRangeOfAFieldIsNone()
    {
        Agree(Head + "request Q { i: count from 5 } rule U for Q { because \"It is so.\" when i < 1 then deny no exceptions because \"None.\" } "
            + "rule V for Q { because \"It is so.\" when i > 1 then deny no exceptions because \"None.\" }");
    }

    [Fact]
    public void WhatADerivedSegmentIsWorthIsSeenThrough()
    {
        string text = Head + "segment A { buys 1 GBP every 1 week for 2 weeks } segment B { buys 5 GBP every 1 week for 2 weeks } "
            + "request Q { i: segment f: segment is B g: segment is i } rule U for Q { because \"It is so.\" when f.lifetimeValue < 4 GBP then deny no exceptions because \"None.\" } "
            + "rule V for Q { because \"It is so.\" when g.lifetimeValue < 4 GBP then deny no exceptions because \"None.\" }";
        Agree(text);
        Assert.Contains("\"U\"", Assert.Single(Checked.Policy(text).Of("SVP2003")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameComputedValueOnBothSidesIsNoComparison()
    {
        Agree(Head + "request Q { i: count optional j: count } rule U for Q { because \"It is so.\" when max(i) >= i or j < max(j) then deny no exceptions because \"None.\" }");
    }

    [Fact]
    public void ALimitOfDiscretionLimitsWhatIsAskedForAndNotWhatIsDecided()
    {
        string text = Head + "role R { staff 1 may bend U up to 10 GBP } request Q { i: money f: money is 2 * o decides o: money = 1 GBP } "
            + "rule U for Q { because \"It is so.\" when i > 5 GBP then deny, o is 3 GBP no exceptions because \"None.\" }";
        Agree(text);
        Assert.Equal("R", Assert.Single(Decide(text, ("i", Money.Of(10, "GBP"))).MayBeBentBy).Name);
        Assert.Empty(Decide(text, ("i", Money.Of(11, "GBP"))).MayBeBentBy);
    }

    [Fact]
    public void RulesThatAreNeverInForceTogetherDoNotMeet()
    {
        string text = "policy P\n    effective 2026-01-01 until 2026-12-31\n    currency GBP\nrequest Q { i: count decides o: count = 0 } "
            + "rule U for Q { effective 2026-01-01 until 2026-06-30 because \"It is so.\" when i > 3 then o is 1 } "
            + "rule V for Q { effective 2026-07-01 because \"It is so.\" when i > 4 then o is 2 } "
            + "rule W for Q { effective 2026-06-30 because \"It is so.\" when i > 5 then o is 3 } "
            + "rule X for Q { effective 2027-01-01 because \"It is so.\" when i > 5 then o is 4 }";
        Agree(text);
        var found = Checked.Policy(text);
        Assert.Contains("Q on 2026-06-30 with i ", Assert.Single(found.Of("SVP2007")).Message, StringComparison.Ordinal);
        Assert.Contains("it is in force on no day on which policy", Assert.Single(found.Of("SVP2003")).Message, StringComparison.Ordinal);
    }

    /// <summary>The case that shows the conflict lies on the day on which examples are decided, though the policy names none.</summary>
    [Fact]
    public void AnExampleOfRulesThatAreInForceForATimeIsOneOfTheFirstDay()
    {
        string text = Head + "request Q { i: count decides o: count = 0 } rule U for Q { effective 2026-01-01 because \"It is so.\" then deny no exceptions because \"None.\" } "
            + "rule V for Q { because \"It is so.\" when i > 3 then o is 2 } rule W for Q { because \"It is so.\" when i > 4 then o is 3 }";
        Agree(text);
        Finding found = Assert.Single(Checked.Policy(text).Of("SVP2007"));
        Assert.Contains("Q on 2025-12-31 with i 5", found.Message, StringComparison.Ordinal);
        Assert.Contains("expect allow", found.Example, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatConditionsReadMayComeDownToNothing()
    {
        Agree(Head + "request Q { i: count decides o: yes/no optional decides m: money is 0 GBP } "
            + "table T for Q decides o by i { when > 3 => no when < 3 => yes } "
            + "rule U for Q { because \"It is so.\" when (1 > 2) and o then deny no exceptions because \"None.\" } "
            + "rule V for Q { because \"It is so.\" when m >= m then deny no exceptions because \"None.\" }");
    }

    [Fact]
    public void AValueThatDeclaresOthersStandsOnce()
    {
        Agree(Head + "request Q { i: date optional decides o: duration = 1 day using min } "
            + "rule U for Q { because \"It is so.\" then o is min(30 days, i - i) no exceptions because \"None.\" } "
            + "rule V for Q { because \"It is so.\" then o is min(20 days, i - 2026-01-01) no exceptions because \"None.\" }");
    }
    [Fact]
    public void TheLastMinuteOfTheDayHasSeconds() =>
        Agree(Head + "request Q { i: time } rule U for Q { because \"It is so.\" when i > 23:59 then deny no exceptions because \"None.\" }");

    [Fact]
    public void WithoutADefaultCalendarADeadlineIsReadOnTheClockOfItsStandard()
    {
        string text = Head + "calendar NY { time zone \"America/New_York\" open Mon..Fri 09:00..17:00 } "
            + "standard S core { measure \"x\" from a to b target 95% within 2 hours during NY } standard T core { measure \"x\" from a to b target 95% within 2 hours by the clock during NY } "
            + "standard U core { measure \"x\" from a to b target 95% within 2 hours } "
            + "request Q { i: date and time decides o: date and time is deadline of S from i decides p: date and time is deadline of T from i decides q: date and time is deadline of U from i } "
            + "rule V for Q { because \"It is so.\" when o > 2026-06-03 at 12:00 then deny no exceptions because \"None.\" }";
        Agree(text);
        using GeneratedPolicies generated = GeneratedPolicies.Compile(text);
        RequestSymbol request = generated.Project.Policies[0].Requests[0];

        // In the night of 8 March the clocks of New York go from 02:00 to 03:00, and those of nobody else.
        foreach ((string from, string[] due) in new[] { ("2026-06-03 10:00", new[] { "06-03 12:00", "06-03 12:00", "06-03 12:00" }), ("2026-03-08 01:30", ["03-09 11:00", "03-08 04:30", "03-08 03:30"]) })
        {
            Dictionary<FieldSymbol, object?> given = Given(request, ("i", DateTime.Parse(from, CultureInfo.InvariantCulture)));
            IReadOnlyDictionary<FieldSymbol, object?> values = new Evaluator(PolicyAgreement.Zone).Decide(request, given).Values;
            Assert.Equal(due, request.Fields.Skip(1).Select(f => Shown(values[f])));
            Assert.Equal(due, request.Fields.Skip(1).Select(f => Shown(generated.Decide(request, given).Outputs[f.Name])));
        }
    }

    [Fact]
    public void AFigureOfAComputedDayChangesWhereTheDayDoes() =>
        Agree(Head + "figure Rate { is 5 GBP from 2026-01-01 is 6 GBP from 2026-07-01 } request Q { i: date d: date is i + 30 days decides o: money is Rate on d } "
            + "rule U for Q { because \"It is so.\" when o > 5 GBP then deny no exceptions because \"None.\" }");

    private static string Shown(object? moment) => ((DateTime)moment!).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static void Agree(string text)
    {
        var agreement = new PolicyAgreement(seed: 1, inputs: 60, maxCells: 10_000);
        agreement.Check([(0, text)]);
        Assert.Empty(agreement.Disagreements);
        Assert.True(agreement.Counts.Placed > 0, agreement.Counts.ToString());
    }

    private static Decision Decide(string text, params (string Name, object? Value)[] inputs)
    {
        RequestSymbol request = PolicyAgreement.Bind([("0.svcpolicy", text)]).Policies[0].Requests[0];
        return new Evaluator(PolicyAgreement.Zone).Decide(request, Given(request, inputs));
    }

    private static Dictionary<FieldSymbol, object?> Given(RequestSymbol request, params (string Name, object? Value)[] inputs) =>
        inputs.ToDictionary(i => request.Fields.First(f => f.Name == i.Name), i => i.Value);
}
