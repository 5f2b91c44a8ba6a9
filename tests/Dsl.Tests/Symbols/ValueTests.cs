using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary>Units, constants, ranges and currencies (SVP1004, 1005, 1009), division (1008), circles (1006) and the machine (1013).</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("request R { a: duration b: yes/no is a between 30 and 90 days }")]
    [InlineData("request R { a: duration from 30 to 90 days }")]
    [InlineData("request R { a: percent from 0 to 100% }")]
    [InlineData("request R { a: money from 0 to 50 GBP }")]
    [InlineData("request R { a: money from -5 to 50 GBP }")]
    [InlineData("request R { a: money from 0 GBP decides v: money = 0 GBP } table T for R decides v by a { when 0 to < 500 GBP => 1 GBP otherwise => 2 GBP }")]
    [InlineData("request R { a: money from 0 GBP decides v: money = 0 GBP } table T for R decides v by a { when > 0 to 500 GBP or 600 to 700 GBP => 1 GBP otherwise => 2 GBP }")]
    public void ABareFirstNumberTakesTheUnitOfTheSecond(string declarations) => BoundPolicies.Of("policy P " + declarations).IsFine();

    [Fact]
    public void OfSeveralUnitsItTakesTheFirst()
    {
        var test = (LogicalExpression)BoundPolicies.Of("policy P request R { a: duration b: yes/no is a between 1 and 2 hours 30 minutes }").IsFine().Field("b").Formula!;
        Assert.Equal([TimeSpan.FromHours(1), TimeSpan.FromMinutes(150)], test.Operands.Select(o => ((ConstantExpression)((ComparisonExpression)o).Right).Value));
    }

    [Theory]
    [InlineData("request R { a: money from 0 GBP to 50 GBP = [|5|] }", "5 is a count; money in GBP belongs here. Write it with its currency: 5 GBP.")]
    [InlineData("request R { a: duration b: yes/no is [|a between 30 days and 90|] }", "'a between 30 days and 90' compares a duration with a count. Write it with its unit, such as 90 days.")]
    [InlineData("request R { a: duration b: yes/no is [|a between 1 and 3 months|] }", "'a between 1 and 3 months' compares a duration with a number of months. How long that is depends on the date: write it in days, or move a date by it and compare dates.")]
    [InlineData("request R { a: money from 0 GBP b: yes/no is [|a > 5|] }", "'a > 5' compares money in GBP with a count. Write it with its currency: 5 GBP.")]
    [InlineData("request R { a: count = [|1.5|] }", "1.5 is a number; a count belongs here. Write a count.")]
    [InlineData("request R { a: yes/no = [|5|] }", "5 is a count; yes/no belongs here. Write yes, no or a test.")]
    [InlineData("request R { a: date = [|2026-01-01 at 09:00|] }", "2026-01-01 at 09:00 is a date and time; a date belongs here. Take 'date of' it.")]
    [InlineData("request R { a: [|yes/no|] from no to yes }", "'a' is yes/no, which has no order: 'from' and 'to' say nothing about it. Remove them.")]
    [InlineData("request R { a: [|money|] }", "'a' is money of no currency. Write 'currency' and its code under 'policy', or give the field a range such as 'from 0 GBP'.")]
    [InlineData("request R { decides a: text = \"\" [|using sum|] }", "'using sum' does not work for text. Write 'using unique' or 'using first'.")]
    [InlineData("request R { decides a: yes/no = no [|using max|] }", "'using max' does not work for yes/no. Write 'using unique' or 'using first'.")]
    [InlineData("figure F { is 5 is [|5 GBP|] from 2026-01-01 }", "5 GBP is money in GBP; a count belongs here. Write a count.")]
    [InlineData("figure F { is 5 } figure G { is [|F|] }", "'F' is a figure, and a figure holds a value of its own. Write the value, or use 'F' where 'G' is used.")]
    [InlineData("figure [|F|] { }", "Figure 'F' has no value. Add 'is' and the value.")]
    [InlineData("request R { a: money from 0 GBP b: money from 0 GBP } role A { approves R [|up to 5 GBP|] }", "Request 'R' has several fields of money: a, b. Say which is limited: 'R.a'.")]
    [InlineData("request R { a: money from 0 GBP b: money from 0 GBP } rule W for R { then deny } role A { may bend W [|up to 5 GBP|] }", "Request 'R' has several fields of money: a, b. Leave the limit out: it could be of any of them.")]
    [InlineData("request R { a: text } role A { approves R [|up to 5 GBP|] }", "Request 'R' has no field of money that the limit could limit. Remove the limit, or add such a field.")]
    [InlineData("request R { a: text } role A { approves R.[|a|] up to 5 GBP }", "'a' is text, and a limit limits a field of money. Name such a field.")]
    [InlineData("request R { decides a: text = \"\" } promise Q { if broken { pay [|R.a|] } }", "'R.a' is text, and only money can be paid. Name a figure or an output of money.")]
    [InlineData("promise Q { if broken { fix \"x\" within [|2 months|] } }", "The time to put things right is a time by the clock, and '2 months' is not: its length depends on the date. Write it in seconds, minutes, hours, days or weeks.")]
    [InlineData("segment S { buys 5 GBP every week for [|5 months|] }", "'5 months' has no fixed length. Write whole years, weeks or days.")]
    [InlineData("escalation E { repeat [|1.5|] times }", "A number of times is a whole number from 0 to 1_000_000_000, not 1.5. Write such a number.")]
    [InlineData("request R { a: number } examples for R given a expect verdict { case \"c\" 5 => [|5|] }", "'5' is no verdict. Write allow, deny or refer.")]
    [InlineData("request R { a: number } example \"e\" for R { given a [|unknown|] }", "'a' is never unknown. Write a value, or declare it 'optional'.")]
    [InlineData("request R { a: number b: number is a + 1 } example \"e\" for R { given a 1 expect b [|unknown|] }", "'b' is never unknown. Write a value.")]
    [InlineData("request R { a: one of x, y b: one of x, y is [|a|] }", "'b' is one of x, y, and 'a' is one of x, y. Each is a choice of its own: declare it once, with 'choice', and name it in both places.")]
    [InlineData("request R { a: number optional decides v: number = 0 } rule W for R { then v is [|a + 1|] }", "'a + 1' may be unknown, and output 'v' may not. Declare it 'optional', or test for 'known' first and give another value otherwise.")]
    public void TypesThatDoNotFit(string declarations, string message) => BoundPolicies.Of("policy P " + declarations).Finds("SVP1004", message);

    [Theory]
    [InlineData("request R { a: money from 0 GBP to [|5 EUR|] }", "5 EUR stands where money in GBP belongs. Write it in GBP.")]
    [InlineData("request R { a: money from 0 GBP b: yes/no is [|a > 5 EUR|] }", "'a > 5 EUR' compares GBP with EUR. Write both in one currency.")]
    [InlineData("request R { a: money from 0 GBP b: yes/no is ([|a + 5 EUR|]) > 5 GBP }", "'a + 5 EUR' mixes GBP with EUR. Keep to one currency.")]
    [InlineData("request R { a: money from 0 GBP b: yes/no is ([|a / 5 EUR|]) > 5 }", "'a / 5 EUR' mixes GBP with EUR. Keep to one currency.")]
    [InlineData("request R { a: money from 0 GBP b: yes/no is [|max(a, 5 EUR)|] > 5 GBP }", "'max(a, 5 EUR)' mixes GBP with EUR. Keep to one currency.")]
    [InlineData("request R { decides v: money = 0 GBP } rule W for R { then v is [|5 EUR|] }", "Output 'v' is in GBP, and '5 EUR' is in EUR. Write it in GBP.")]
    [InlineData("request R { a: money from 0 GBP } role A { approves R up to [|5 EUR|] }", "The limit is in EUR, and 'R.a' is in GBP. Write the limit in GBP.")]
    [InlineData("request R { a: money from 0 GBP b: money from 0 GBP } role A { approves R.a up to [|5 EUR|] }", "The limit is in EUR, and 'R.a' is in GBP. Write the limit in GBP.")]
    [InlineData("request R { a: money from 0 GBP } rule W for R { then deny } role A { may bend W up to [|5 EUR|] }", "The limit is in EUR, and 'R.a' is in GBP. Write the limit in GBP.")]
    [InlineData("promise Q { if broken { pay 5 GBP up to [|50 EUR|] } }", "What is paid is in GBP, and its limit in EUR. Write both in one currency.")]
    [InlineData("segment S { buys 5 GBP every week for 1 year } segment T { buys 5 EUR every week for 1 year } request R { c: segment d: yes/no is [|c.lifetimeValue|] > 5 GBP }", "'c.lifetimeValue' is in GBP for one segment and in EUR for another. Write what all segments buy in one currency.")]
    public void CurrenciesThatMix(string declarations, string message) => BoundPolicies.Of("policy P " + declarations).Finds("SVP1005", message);

    [Theory]
    [InlineData("a: number from 0.5", "100 / a")]
    [InlineData("a: number to -0.5", "100 / a")]
    [InlineData("a: count from 1", "100 / -a")]
    [InlineData("a: number", "a / 4")]
    [InlineData("a: number", "a / F")]
    [InlineData("a: number", "a / (2 - 1)")]
    public void DivisionByWhatIsNeverZero(string field, string expression) => BoundPolicies.Of($"policy P figure F {{ is 5 }} request R {{ {field} b: number is {expression} }}").IsFine();

    [Theory]
    [InlineData("a: number", "100 / [|a|]", "'a' may be zero, and a decision must always end. Give 'a' a range without zero, such as 'from 0.01'.")]
    [InlineData("a: count from 0", "100 / [|a|]", "'a' may be zero, and a decision must always end. Give 'a' a range without zero, such as 'from 1'.")]
    [InlineData("a: number from -1 to 1", "100 / [|a|]", "'a' may be zero, and a decision must always end. Give 'a' a range without zero, such as 'from 0.01'.")]
    [InlineData("a: number c: number is a + 1", "100 / [|c|]", "'c' may be zero, and a decision must always end. Divide by a constant, or by a field whose range leaves zero out.")]
    [InlineData("a: number from 1", "100 / [|(a - 1)|]", "'a - 1' may be zero, and a decision must always end. Divide by a constant, or by a field whose range leaves zero out.")]
    [InlineData("a: number", "a / [|0|]", "'0' is zero, by which nothing can be divided. Divide by a constant, or by a field whose range leaves zero out.")]
    [InlineData("a: number", "a / [|F|]", "'F' may be zero, and a decision must always end. Divide by a constant, or by a field whose range leaves zero out.")]
    public void DivisionByWhatMayBeZero(string field, string expression, string message) =>
        BoundPolicies.Of($"policy P figure F {{ is 0 }} request R {{ {field} b: number is {expression.Replace("[|(", "([|").Replace(")|]", "|])")} }}").Finds("SVP1008", message);

    [Fact]
    public void AShareOfWhatMayBeZero() => BoundPolicies.Of("policy P request R { a: number b: percent is a as percent of [|a|] }")
        .Finds("SVP1008", "'a' may be zero, and a decision must always end. Give 'a' a range without zero, such as 'from 0.01'.");

    [Fact]
    public void ADivisorWithAWrongRangeIsOneMistake() =>
        BoundPolicies.Of("policy P request R { a: number from [|\"x\"|] b: number is 100 / a }").Finds("SVP1004", "\"x\" is text; a number belongs here. Write a number.");

    [Theory]
    [InlineData("request R { a: money from 5 GBP to 50 GBP = [|51 GBP|] }", "The default 51 GBP lies outside 'a', which goes from 5 GBP to 50 GBP. Write a value within, or widen the range.")]
    [InlineData("request R { a: money from 5 GBP = [|4 GBP|] }", "The default 4 GBP lies outside 'a', which goes from 5 GBP. Write a value within, or widen the range.")]
    [InlineData("request R { a: date to 2026-01-01 = [|2026-01-02|] }", "The default 2026-01-02 lies outside 'a', which goes to 2026-01-01. Write a value within, or widen the range.")]
    [InlineData("request R { a: count from 1 } example \"e\" for R { given a [|0|] }", "The value 0 lies outside 'a', which goes from 1. Write a value within, or widen the range.")]
    [InlineData("request R { a: count from 1 } examples for R given a expect verdict { case \"c\" [|0|] => allow }", "The value 0 lies outside 'a', which goes from 1. Write a value within, or widen the range.")]
    public void ValuesOutsideTheRange(string declarations, string message) => BoundPolicies.Of("policy P " + declarations).Finds("SVP1009", message, null, "a");

    [Theory]
    [InlineData("request R { a: number from 5 [|to 4|] = 1 }", "'a' goes from 5 to 4: no value lies between. Write the smaller one first.")]
    [InlineData("calendar C { open Mon [|09:00..09:00|] }", "'09:00..09:00' is no time at all. Write a later end, or leave the times out for the whole day.")]
    [InlineData("calendar C { closed [|2026-02-01..2026-01-01|] }", "'2026-02-01..2026-01-01' ends before it starts. Write the earlier day first.")]
    [InlineData("standard S core { target [|101%|] }", "'101%' is more than all. Write at most 100%, or 'every case'.")]
    [InlineData("standard S core { target 90% } improve S by [|101%|] every 4 weeks from 50% starting 2026-01-05", "'101%' in a period more than doubles what was reached. Write at most 100%.")]
    [InlineData("standard S core { target 90% } improve S by 1% every week from [|101%|] starting 2026-01-05", "'101%' is more than all. Write at most 100%.")]
    [InlineData("standard S core { target 90% } promise Q { standard S depends on \"couriers\" target [|101%|] within 2 hours }", "'101%' is more than all. Write at most 100%.")]
    [InlineData("role A { staff 1 } escalation E { step A decides within 1 hour repeat [|1001|] times }", "A ladder is climbed again at most 1000 times, not 1001. Write at most 1000.")]
    [InlineData("capacity C { shrinkage [|100%|] }", "A shrinkage of '100%' leaves nobody at work. Write less than 100%.")]
    [InlineData("request R { a: time } rule W for R { when a < [|24:00|] then deny }", "24:00 ends a range or a deadline, and is no time of day. Write 00:00, or 23:59.")]
    [InlineData("role R { coached every [|0 days|] }", "A period that repeats lasts longer than nothing. Write at least 1 second.")]
    [InlineData("request R { a: yes/no } rule W for R { when a then deny effective 2026-02-01 until [|2026-01-01|] }", "It ends on 2026-01-01, before it starts on 2026-02-01. Write an 'until' that is not before 'effective'.")]
    public void OtherValuesThatCannotBe(string declarations, string message) => BoundPolicies.Of("policy P " + declarations).Finds("SVP1009", message);

    [Theory]
    [InlineData("a: number b: number is a + 1 [|c|]: number is c + b", "'c' needs itself: 'c' needs 'c'. Take one of them out of the circle.")]
    [InlineData("[|a|]: number is b + 1 b: number is a + 1", "'a' needs itself: 'a' needs 'b' needs 'a'. Take one of them out of the circle.")]
    [InlineData("a: number [|b|]: number is v + a decides v: number = 0", "'b' needs itself: 'b' needs 'v' needs 'W' needs 'b'. Take one of them out of the circle.")]
    [InlineData("a: number b: number decides [|v|]: number = 0", "'v' needs itself: 'v' needs 'T' needs 'v'. Take one of them out of the circle.")]
    public void Circles(string fields, string message) => BoundPolicies.Of(
        $"policy P request R {{ {fields} }} "
        + (message.Contains("'W'", StringComparison.Ordinal) ? "rule W for R { when b > 1 then v is 5 }" : "")
        + (message.Contains("'T'", StringComparison.Ordinal) ? "table T for R decides v by v { when 1 => 2 otherwise => 3 }" : "")).Finds("SVP1006", message);

    [Fact]
    public void OutputsThatReadEachOtherInOrderAreNoCircle() => BoundPolicies.Of("""
        policy P
        request R { fee: number is band * 2 a: number decides band: number = 0 decides extra: number = 0 total: number is extra + fee }
        table T for R decides band by a { when < 5 => 1 otherwise => 2 }
        rule W for R { when fee > 2 then extra is band + fee }
        """).IsFine();

    [Fact]
    public void AZoneThatTheMachineLacks()
    {
        BoundPolicies bound = BoundPolicies.Of("policy P calendar C { time zone [|\"Europe/Londn\"|] always open }");
        bound.Finds("SVP1013", "This machine knows no time zone 'Europe/Londn'. Write an IANA name such as \"Europe/London\", or install the machine's time zone data.");
        Assert.Equal(FindingSeverity.Warning, bound.Findings.Single().Severity);
        Assert.False(bound.Named("C").Single().HasErrors);
        BoundPolicies.Of("policy P calendar C { time zone \"Europe/London\" always open }").IsFine();
    }

    [Theory]
    [InlineData("count", "1 + 2 * 3", 7.0)]
    [InlineData("number", "7 / 2", 3.5)]
    [InlineData("number", "-(1.5 - 2)", 0.5)]
    [InlineData("count", "max(1, 3, 2)", 3.0)]
    [InlineData("count", "round(2.5) + floor(-1.5) + ceiling(0.1)", 2.0)]
    [InlineData("percent", "1 as percent of 4", 0.25)]
    [InlineData("number", "50% * 3", 1.5)]
    [InlineData("number", "90 minutes / 1 hour", 1.5)]
    public void ConstantsAreFolded(string type, string expression, double value)
    {
        BoundExpression formula = BoundPolicies.Of($"policy P request R {{ a: {type} is {expression} }}").IsFine().Field("a").Formula!;
        Assert.Equal((decimal)value, Assert.IsType<ConstantExpression>(formula).Value);
    }

    [Theory]
    [InlineData("a: number is 79228162514264337593543950335 + 79228162514264337593543950335")]
    [InlineData("a: duration is 1000000 weeks * 1000000")]
    [InlineData("a: date is 9999-12-31 + 1 day")]
    public void ConstantsThatAreTooLarge(string field) => Assert.Equal(["SVP0003"], BoundPolicies.Of($"policy P request R {{ {field} }}").Findings.Select(f => f.Rule.Code));

    [Theory]
    [InlineData("standard S core { target 90% within [|1 month|] }", "A deadline")]
    [InlineData("standard S core { target 90% within 2 hours } promise Q { standard S target 90% within [|1 month|] }", "A deadline")]
    [InlineData("standard S core { target 90% } promise Q { standard S depends on \"couriers\" within [|1 month|] }", "The time of a dependency")]
    [InlineData("standard S core { target 90% } promise Q { standard S follow up within [|1 month|] }", "The time of a follow-up")]
    [InlineData("standard S core { target 90% } promise Q { standard S if broken { pay 5 GBP within [|1 month|] } }", "The time to pay in")]
    [InlineData("role A { staff 1 } escalation E { step A decides within [|1 month|] }", "The time of a step")]
    public void MonthsHaveNoLengthToRun(string declarations, string what) => BoundPolicies.Of("policy P " + declarations)
        .Finds("SVP1004", what + " runs by the clock or in working days, and '1 month' does neither: its length depends on the date. Write it in hours, days, weeks or working days.");

    [Fact]
    public void APlanHasALastDay() => BoundPolicies.Of("policy P calendar C { open Mon..Fri 09:00..17:00 } standard S core { target 90% } improve S by 1% every week from 50% starting 2026-01-05 for [|20 working days of C|]")
        .Finds("SVP1004", "'20 working days of C' has no fixed length, and a plan has a last day. Write days, weeks or months, or 'until' that day.");

    [Theory]
    [InlineData("a: count = [|9_223_372_036_854_775_808|]")]
    [InlineData("a: count from 0 to [|9_223_372_036_854_775_808|]")]
    [InlineData("a: count from [|-10_000_000_000_000_000_000|]")]
    [InlineData("a: count from [|-9_223_372_036_854_775_809|]")]
    [InlineData("a: count b: yes/no is a > [|10_000_000_000_000_000_000|]")]
    [InlineData("a: count b: yes/no is [|10_000_000_000_000_000_000|] > a")]
    [InlineData("a: count b: yes/no is a between 1 and [|10_000_000_000_000_000_000|]")]
    [InlineData("a: count b: yes/no is a in (1, [|10_000_000_000_000_000_000|])")]
    [InlineData("a: count b: yes/no is a > [|F|]")]
    [InlineData("a: count is [|round(1_000_000_000_000_000_000_000.5)|]")]
    [InlineData("a: count is [|4_000_000_000 * 4_000_000_000|]")]
    [InlineData("a: count is [|Many * 2|]")]
    [InlineData("a: count is [|Many * 1 + Many|]")]
    [InlineData("a: count is [|Many - -Many|]")]
    [InlineData("a: count is [|-Least|]")]
    [InlineData("a: count is [|F|]")]
    public void CountsThatAreTooLarge(string field)
    {
        string written = field[(field.IndexOf("[|", StringComparison.Ordinal) + 2)..field.IndexOf("|]", StringComparison.Ordinal)];
        BoundPolicies.Of($"policy P figure F {{ is 10_000_000_000_000_000_000 }} figure Many {{ is 9_000_000_000_000_000_000 }} figure Least {{ is -9_223_372_036_854_775_808 }} request R {{ {field} }}")
            .Finds("SVP0003", $"'{written}' is past what a count can hold, which is up to 9_223_372_036_854_775_807. Write a value within.");
    }

    [Theory]
    [InlineData("a: count from -9_223_372_036_854_775_808 to 9_223_372_036_854_775_807")]
    [InlineData("a: count b: yes/no is a > -9_223_372_036_854_775_808")]
    public void CountsGoToTheEnds(string field) => BoundPolicies.Of($"policy P request R {{ {field} }}").IsFine();

    [Theory]
    [InlineData("reason is faulty or wrongItem", "reason in (faulty, wrongItem)")]
    [InlineData("reason is faulty or wrongItem or late", "reason in (faulty, wrongItem) or late")]
    [InlineData("late and reason is faulty or wrongItem", "late and reason in (faulty, wrongItem)")]
    [InlineData("reason is faulty or wrongItem and late", "reason in (faulty, wrongItem) and late")]
    [InlineData("customer is Loyal or Regular", "customer in (Loyal, Regular)")]
    [InlineData("reason is faulty or wrongItem or changedMind", "reason in (faulty, wrongItem, changedMind)")]
    public void AForgottenIn(string written, string meant)
    {
        const string Policy = "policy P segment Loyal segment Regular choice Reason { faulty, wrongItem, changedMind } request R { reason: Reason customer: segment late: yes/no wrongItem: yes/no b: yes/no is ";
        BoundPolicies bound = BoundPolicies.Of(Policy + written + " }");
        Finding finding = Assert.Single(bound.Findings);
        Assert.Equal("SVP1004", finding.Rule.Code);
        Assert.EndsWith("where a condition belongs. Write '" + meant.Replace("late and ", "").Replace(" and late", "").Replace(" or late", "") + "'.", finding.Message, StringComparison.Ordinal);
        BoundPolicies after = bound.After(finding.Fixes.Single()).IsFine();
        Assert.EndsWith(meant + " }", after.Trees[0].Text.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(reason is faulty) or wrongItem")]
    [InlineData("reason is faulty or late")]
    [InlineData("wrongItem or reason is faulty")]
    public void NoForgottenIn(string written) =>
        BoundPolicies.Of($"policy P choice Reason {{ faulty, wrongItem }} request R {{ reason: Reason late: yes/no wrongItem: yes/no b: yes/no is {written} }}").IsFine();
}
