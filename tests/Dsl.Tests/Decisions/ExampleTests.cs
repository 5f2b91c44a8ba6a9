using PolicyLint.Dsl.Tests.Symbols;
using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Decisions;

/// <summary>What a decision means, line by line of the language page, said in policies with examples.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Files => CorpusTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void TheSampleAndRealPoliciesMeetTheirExamples(string file) => ExampleRun.Hold(File.ReadAllText(Repository.PathOf("tests/Corpus/" + file)));

    [Fact]
    public void AnExampleThatIsNotMetIsToldInEveryPart()
    {
        BoundPolicies bound = BoundPolicies.Of("""
            policy P
            role A { staff 1 }
            role B { staff 1 }
            request R { a: number decides v: number = 0 decides w: number optional }
            rule W for R { when a > 5 then refer to A, v is 1 except E when a > 10 then deny }
            example "e" for R { given a 6 expect refer to B, v 2, w 3 }
            example "f" for R { given a 11 expect refer by W }
            """).IsFine();
        Assert.Equal(
            ["e: approvers A", "e: v is 1 instead of 2", "e: w is unknown instead of 3", "f: Deny instead of Refer", "f: not by W"],
            ExampleRun.Failures(bound.Policy));
    }

    [Fact]
    public void AnExceptionReplacesAllEffectsOfItsRuleAndTheFirstThatHoldsCounts() => ExampleRun.Hold("""
        policy P
        role Boss { staff 1 }
        request R { a: number decides v: number = 0 decides w: number = 0 }
        rule W for R {
            when a > 0
            then deny, v is 1
            exceptions in order
            except First when a > 10 {
                then refer to Boss, w is 2
                except Inner when a > 20 then w is 3
                except Never when a > 20 then deny
            }
            except Second when a > 5 then allow
        }
        examples for R given a expect verdict, v, w {
            case "nothing applies" 0 => allow, 0, 0
            case "the rule" 1 => deny, 1, 0
            case "the second" 6 => allow, 0, 0
            case "the first, though the second holds too" 11 => refer, 0, 2
            case "only outputs: the verdict is lifted" 21 => allow, 0, 3
        }
        example "by" for R { given a 11 expect refer to Boss by W.First }
        example "inner" for R { given a 21 expect allow by W.First.Inner }
        """);

    [Fact]
    public void TheStrictestVerdictStandsAndAllRolesReferredToMustAgree() => ExampleRun.Hold("""
        policy P
        role A { staff 1 }
        role B { staff 1 }
        request R { a: yes/no b: yes/no c: yes/no }
        rule RA for R { when a then refer to A }
        rule RB for R { when b then refer to B, refer to A }
        rule RC for R { when c then deny }
        rule RD for R { then allow }
        example "none" for R { given a no, b no, c no expect allow by RD }
        example "one" for R { given a yes, b no, c no expect refer to A by RA }
        example "two" for R { given a yes, b yes, c no expect refer to B and A by RA }
        example "both leave it" for R { given a yes, b yes, c no expect refer by RB }
        example "deny" for R { given a yes, b yes, c yes expect deny by RC }
        """);

    [Fact]
    public void OutputsTakeWhatTheApplyingRulesGive() => ExampleRun.Hold("""
        policy P
        request R {
            a: yes/no b: yes/no
            decides most: number = 10 using max
            decides least: number = 10 using min
            decides total: money = 0 GBP using sum
            decides early: number = 10 using first
            decides only: number = 10
            decides maybe: number optional using max
        }
        rule X for R { when a then most is 3, least is 3, total is 3 GBP, early is 3, only is 3 }
        rule Y for R { when b then most is 5, least is 5, total is 5 GBP, early is 5, only is 3 }
        table T for R decides most by a { when yes => 4 otherwise => 1 }
        examples for R given a, b expect most, least, total, early, only, maybe {
            case "neither" no, no => 1, 10, 0 GBP, 10, 10, unknown
            case "first" yes, no => 4, 3, 3 GBP, 3, 3, unknown
            case "second" no, yes => 5, 5, 5 GBP, 5, 3, unknown
            case "both" yes, yes => 5, 3, 8 GBP, 3, 3, unknown
        }
        """);

    [Fact]
    public void OutputsAreGivenWhateverTheVerdict() => ExampleRun.Hold("""
        policy P
        request R { a: number decides v: number = 0 }
        rule W for R { when a > 5 then deny }
        rule V for R { when a > 5 then v is a }
        example "denied, and given" for R { given a 6 expect deny by W, v 6 }
        """);

    [Fact]
    public void OutputsAreReadByOthersInAnyOrder() => ExampleRun.Hold("""
        policy P currency GBP
        choice Band { low, high }
        request R {
            price: money is fee * 2
            a: number
            expensive: yes/no is price > 15 GBP
            decides fee: money
            decides band: Band
            decides note: text = "cheap"
        }
        rule Note for R { when expensive then note is "dear" }
        table Fee for R decides fee by band { when low => 5 GBP when high => 10 GBP }
        table Bands for R decides band by a { when < 10 => low otherwise => high }
        examples for R given a expect band, fee, price, note {
            case "low" 9 => low, 5 GBP, 10 GBP, "cheap"
            case "high" 10 => high, 10 GBP, 20 GBP, "dear"
        }
        """);

    [Fact]
    public void TheCellsOfTables() => ExampleRun.Hold("""
        policy P
        request R {
            a: number b: number optional
            decides v: number = 0 decides w: text
        }
        table T for R decides v by a, b {
            first match
            when 1 to 3, any => 1
            when > 3 to < 5, known => 2
            when 5 or 7, unknown => 3
            when not 6 or 8, <= 1 => 4
            when >= 6, > 1 => 5
        }
        table U for R decides w by b { when unknown => "nobody knows" otherwise => "known" }
        examples for R given a, b expect v, w {
            case "both ends count" 3, unknown => 1, "nobody knows"
            case "known" 4, 9 => 2, "known"
            case "the last is left out" 5, 9 => 0, "known"
            case "or" 7, unknown => 3, "nobody knows"
            case "not stands before all" 6, 1 => 0, "known"
            case "not" 9, 1 => 4, "known"
            case "at least" 6, 2 => 5, "known"
            case "an unknown is not at most 1" 9, unknown => 0, "nobody knows"
        }
        """);

    [Fact]
    public void TestsOfAnUnknownAreNo() => ExampleRun.Hold("""
        policy P
        request R {
            x: number optional
            flag: yes/no optional
            plus: number is x + 1
            least: number is min(x, 5)
            greater: number is max(plus, 5)
            isNot: yes/no is x is not 5
            notIs: yes/no is not x is 5
            within: yes/no is x between 1 and 9
            listed: yes/no is x in (5, 6)
            less: yes/no is x < 5
            notLess: yes/no is not x < 5
            nothing: yes/no is x is unknown
            flagged: yes/no is flag is yes or flag is no
            itself: yes/no is not flag
        }
        examples for R given x, flag expect plus, least, greater, isNot, notIs, within, listed, less, notLess, nothing, flagged, itself {
            case "unknown" unknown, unknown => unknown, 5, 5, no, yes, no, no, no, yes, yes, no, yes
            case "known" 6, no => 7, 5, 7, yes, yes, yes, yes, no, yes, no, yes, yes
            case "the same" 5, yes => 6, 5, 6, no, no, yes, yes, no, yes, no, yes, no
        }
        """);

    [Fact]
    public void DatesAndWorkingDays() => ExampleRun.Hold("""
        policy P
            default calendar Week
        calendar Week { open Mon..Fri 09:00..17:00 closed 2026-12-25 }
        calendar Nights { open Mon, Tue 22:00..06:00 }
        standard InHours core { target 90% within 4 hours during Week }
        standard InDays core { target 90% within 2 working days of Week }
        standard ByNoon core { target 90% by 12:00 next working day during Week }
        request R {
            from: date to: date at: date and time
            days: count is days from `from` to `to`
            working: count is working days from `from` to `to`
            nights: count is working days from `from` to `to` of Nights
            second: date is `from` + 2 working days
            before: date is `from` - 1 working day
            month: date is `from` + 1 month
            gone: duration is `to` - `from`
            day: date is date of at
            clock: time is time of at
            noon: date and time is `from` at 12:00
            hours: date and time is deadline of InHours from at
            due: date is deadline of InDays from `from`
            next: date and time is deadline of ByNoon from at
        }
        examples for R given `from`, `to`, at expect days, working, nights, second, before, month, gone, due {
            case "over Christmas" 2026-12-24, 2026-12-28, 2026-12-24 at 16:00 => 4, 1, 1, 2026-12-29, 2026-12-23, 2027-01-24, 4 days, 2026-12-29
            case "backwards" 2026-12-28, 2026-12-24, 2026-12-24 at 16:00 => -4, -1, -1, 2026-12-30, 2026-12-24, 2027-01-28, -4 days, 2026-12-30
            case "end of month" 2026-01-31, 2026-01-31, 2026-01-31 at 10:00 => 0, 0, 0, 2026-02-03, 2026-01-30, 2026-02-28, 0 days, 2026-02-03
        }
        example "clock" for R {
            given `from` 2026-12-24, `to` 2026-12-24, at 2026-12-24 at 16:00
            expect day 2026-12-24, clock 16:00, noon 2026-12-24 at 12:00, hours 2026-12-28 at 12:00, next 2026-12-28 at 12:00
        }
        """);

    [Fact]
    public void AFigureHasTheValueOfItsDay() => ExampleRun.Hold("""
        policy P
        figure Rate { is 5 from 2026-01-01 is 6 from 2026-07-01 }
        figure Base { is 1 is 2 from 2026-01-01 }
        figure Fixed { is 10 }
        request R { on: date rate: number is (Rate on `on`) base: number is (Base on `on`) both: number is Fixed * 2 }
        examples for R given `on` expect rate, base, both {
            case "before the first" 2025-12-31 => unknown, 1, 20
            case "the first day" 2026-01-01 => 5, 2, 20
            case "the last day before" 2026-06-30 => 5, 2, 20
            case "the next" 2026-07-01 => 6, 2, 20
        }
        """);

    [Fact]
    public void ASegmentIsWorthWhatItBuys() => ExampleRun.Hold("""
        policy P currency GBP
        segment Regular
        segment Loyal { buys 45 GBP every 1 week for 10 years }
        segment Friend { buys 10 GBP every month for 2 years referring 0.5 }
        request R { who: segment worth: money is who.lifetimeValue }
        examples for R given who expect worth {
            case "nothing said" Regular => 0 GBP
            case "a year is 52 weeks" Loyal => 23_400 GBP
            case "and whom it brings" Friend => 360 GBP
        }
        """);

    [Fact]
    public void ArithmeticIsExactAndRoundsAwayFromZero() => ExampleRun.Hold("""
        policy P currency GBP
        request R {
            a: number
            sum: yes/no is 0.1 + 0.2 is 0.3
            half: count is round(a)
            down: count is floor(a)
            up: count is ceiling(a)
            pence: money is round(a * 1.15 GBP)
            share: percent is a as percent of 4
        }
        examples for R given a expect sum, half, down, up, pence, share {
            case "half" 2.5 => yes, 3, 2, 3, 2.88 GBP, 62.5%
            case "minus half" -2.5 => yes, -3, -3, -2, -2.88 GBP, -62.5%
        }
        """);

    [Fact]
    public void AValueFirstAndAFieldOnlyThen() => ExampleRun.Hold("""
        policy P
        choice Reason { faulty, other }
        request R {
            reason: Reason
            faulty: Reason
            value: yes/no is reason is faulty
            full: yes/no is reason is Reason.faulty
            field: yes/no is faulty is reason
        }
        examples for R given reason, faulty expect value, full, field {
            case "the value" faulty, other => yes, yes, no
            case "not the field" other, other => no, no, yes
        }
        """);

    [Fact]
    public void ARuleForSeveralRequestsGivesInEach() => ExampleRun.Hold("""
        policy P
        request A { x: number decides v: number = 0 }
        request B { x: number decides v: number = 0 using sum }
        rule W for A, B { when x > 5 then v is x except E when x > 10 then v is 1 }
        rule V for B { then v is 100 }
        examples for A given x expect v { case "a" 6 => 6 case "b" 11 => 1 case "c" 5 => 0 }
        examples for B given x expect v { case "a" 6 => 106 case "b" 11 => 101 case "c" 5 => 100 }
        """);
}
