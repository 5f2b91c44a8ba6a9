namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary>SVP1001, in every clause that refers.</summary>
public sealed class UnknownNameTests
{
    private const string Rest = """

        calendar Hours { open Mon..Fri 09:00..17:00 }
        role Clerk { staff 1 }
        segment Loyal
        choice Reason { faulty, wrongItem }
        figure Ceiling { is 50 GBP }
        standard Reply core { target 90% within 4 hours }
        moment Till { owner Clerk }
        request Refund { amount: money from 0 GBP reason: Reason customer: segment since: date decides voucher: money = 0 GBP }
        rule Window for Refund { when amount > 5 GBP then deny except Faulty when reason is faulty then allow }
        promise Kept { standard Reply }
        """;

    [Theory]
    [InlineData("default calendar [|Houts|]", "There is no calendar 'Houts'. Did you mean 'Hours'?", "Hours")]
    [InlineData("use [|Paynents|]", "The project has no policy 'Paynents'. Did you mean 'Payments'?", "Payments")]
    [InlineData("use [|Nothing.Near|]", "The project has no policy 'Nothing.Near'. Add its file, or remove the clause.", null)]
    public void InThePolicysOwnClauses(string clause, string message, string? fix) =>
        BoundPolicies.Of($"policy P {clause} {Rest}", "policy Payments").Finds("SVP1001", message, fix);

    [Theory]
    [InlineData("role R { works [|Hourz|] }", "There is no calendar 'Hourz'. Did you mean 'Hours'?", "Hours")]
    [InlineData("role R { approves [|Refnd|] }", "There is no request 'Refnd'. Did you mean 'Refund'?", "Refund")]
    [InlineData("role R { approves Refund.[|amout|] up to 5 GBP }", "Request 'Refund' has no field 'amout'. Did you mean 'amount'?", "amount")]
    [InlineData("role R { may bend [|Windo|] }", "There is no rule 'Windo'. Did you mean 'Window'?", "Window")]
    [InlineData("role R { reports to [|Clark|] }", "There is no role 'Clark'. Did you mean 'Clerk'?", "Clerk")]
    [InlineData("request Q { a: [|Reson|] }", "There is no choice 'Reson'. Did you mean 'Reason'?", "Reason")]
    [InlineData("request Q { a: Reason = [|fauty|] }", "Choice 'Reason' has no value 'fauty'. Did you mean 'faulty'?", "faulty")]
    [InlineData("request Q { a: one of up, down = [|sideways|] }", "'sideways' is none of up, down. Write one of up, down, or declare it.", null)]
    [InlineData("request Q { a: number b: number is [|c|] }", "Request 'Q' has no field 'c'. Write one of a, b, Ceiling, or declare it.", null)]
    [InlineData("request Q { a: money to [|Celing|] }", "There is no figure 'Celing', and no request whose fields could be meant. Did you mean 'Ceiling'?", "Ceiling")]
    [InlineData("request Q { a: number b: number is [|rond|](a) }", "There is no function 'rond'. Did you mean 'round'?", "round")]
    [InlineData("request Q { a: number b: number is [|zigzag|](a) }", "There is no function 'zigzag'. The functions are min, max, round, floor and ceiling.", null)]
    [InlineData("rule Q for [|Refun|] { then allow }", "There is no request 'Refun'. Did you mean 'Refund'?", "Refund")]
    [InlineData("rule Q for Refund { when [|amunt|] > 5 GBP then allow }", "Request 'Refund' has no field 'amunt'. Did you mean 'amount'?", "amount")]
    [InlineData("rule Q for Refund { when reason is [|fault|] then allow }", "Choice 'Reason' has no value 'fault'. Did you mean 'faulty'?", "faulty")]
    [InlineData("rule Q for Refund { when reason in (faulty, [|wrongitm|]) then allow }", "Choice 'Reason' has no value 'wrongitm'. Did you mean 'wrongItem'?", "wrongItem")]
    [InlineData("rule Q for Refund { when reason is Reason.[|fault|] then allow }", "Choice 'Reason' has no value 'fault'. Did you mean 'faulty'?", "faulty")]
    [InlineData("rule Q for Refund { when reason is [|Reasn|].faulty then allow }", "There is no choice 'Reasn'. Did you mean 'Reason'?", "Reason")]
    [InlineData("rule Q for Refund { when customer is [|Loyl|] then allow }", "There is no segment 'Loyl'. Did you mean 'Loyal'?", "Loyal")]
    [InlineData("rule Q for Refund { when customer.[|lifetimeValu|] > 5 GBP then allow }", "'customer' is a segment, which has no 'lifetimeValu'. Did you mean 'lifetimeValue'?", "lifetimeValue")]
    [InlineData("rule Q for Refund { when [|custmer|].lifetimeValue > 5 GBP then allow }", "Request 'Refund' has no field 'custmer'. Did you mean 'customer'?", "customer")]
    [InlineData("rule Q for Refund { when amount.[|pence|] > 5 GBP then allow }", "'amount' is money in GBP, which has no 'pence'. Write 'amount' alone.", null)]
    [InlineData("rule Q for Refund { when amount > ([|Celing|] on since) then allow }", "There is no figure 'Celing'. Did you mean 'Ceiling'?", "Ceiling")]
    [InlineData("rule Q for Refund { when deadline of [|Repl|] from since is known then allow }", "There is no standard 'Repl'. Did you mean 'Reply'?", "Reply")]
    [InlineData("rule Q for Refund { when (working days from since to since of [|Hour|]) > 1 then allow }", "There is no calendar 'Hour'. Did you mean 'Hours'?", "Hours")]
    [InlineData("rule Q for Refund { when since + 2 working days of [|Hour|] > since then allow }", "There is no calendar 'Hour'. Did you mean 'Hours'?", "Hours")]
    [InlineData("rule Q for Refund { then refer to [|Clrk|] }", "There is no role 'Clrk'. Did you mean 'Clerk'?", "Clerk")]
    [InlineData("rule Q for Refund { then [|vocher|] is 5 GBP }", "Request 'Refund' has no output 'vocher'. Did you mean 'voucher'?", "voucher")]
    [InlineData("rule Q for Refund { then voucher is [|amont|] }", "Request 'Refund' has no field 'amont'. Did you mean 'amount'?", "amount")]
    [InlineData("rule Q for Refund { then allow except E when [|amont|] > 5 GBP then deny }", "Request 'Refund' has no field 'amont'. Did you mean 'amount'?", "amount")]
    [InlineData("table Q for [|Refunds|] decides voucher by amount { otherwise => 5 GBP }", "There is no request 'Refunds'. Did you mean 'Refund'?", "Refund")]
    [InlineData("table Q for Refund decides [|vouchr|] by amount { otherwise => 5 GBP }", "Request 'Refund' has no output 'vouchr'. Did you mean 'voucher'?", "voucher")]
    [InlineData("table Q for Refund decides voucher by [|amoun|] { otherwise => 5 GBP }", "Request 'Refund' has no field 'amoun'. Did you mean 'amount'?", "amount")]
    [InlineData("table Q for Refund decides voucher by reason { when [|fauly|] => 5 GBP otherwise => 1 GBP }", "Choice 'Reason' has no value 'fauly'. Did you mean 'faulty'?", "faulty")]
    [InlineData("table Q for Refund decides voucher by reason { otherwise => [|amoumt|] }", "Request 'Refund' has no field 'amoumt'. Did you mean 'amount'?", "amount")]
    [InlineData("standard Q for [|Refumd|] core { }", "There is no request 'Refumd'. Did you mean 'Refund'?", "Refund")]
    [InlineData("standard Q core { during [|Hors|] }", "There is no calendar 'Hors'. Did you mean 'Hours'?", "Hours")]
    [InlineData("standard Q core { target 90% within 4 hours of [|Hors|] }", "There is no calendar 'Hors'. Did you mean 'Hours'?", "Hours")]
    [InlineData("standard Q for Refund core { target 90% within 4 hours when [|amont|] > 5 GBP }", "Request 'Refund' has no field 'amont'. Did you mean 'amount'?", "amount")]
    [InlineData("promise Q { standard [|Reqly|] }", "There is no standard 'Reqly'. Did you mean 'Reply'?", "Reply")]
    [InlineData("promise Q { to [|Loyl|] }", "There is no segment 'Loyl'. Did you mean 'Loyal'?", "Loyal")]
    [InlineData("promise Q { target 90% within 4 hours during [|Hors|] }", "There is no calendar 'Hors'. Did you mean 'Hours'?", "Hours")]
    [InlineData("promise Q { if broken { pay [|Ceilin|] } }", "There is no figure 'Ceilin'. Did you mean 'Ceiling'?", "Ceiling")]
    [InlineData("promise Q { if broken { pay Refund.[|vuocher|] } }", "Request 'Refund' has no output 'vuocher'. Did you mean 'voucher'?", "voucher")]
    [InlineData("promise Q { follow up within 2 days by [|Clek|] }", "There is no role 'Clek'. Did you mean 'Clerk'?", "Clerk")]
    [InlineData("capacity Q { serves [|Repy|] }", "There is no standard or promise 'Repy'. Did you mean 'Reply'?", "Reply")]
    [InlineData("capacity Q { serves [|Kepp|] }", "There is no standard or promise 'Kepp'. Did you mean 'Kept'?", "Kept")]
    [InlineData("capacity Q { staffed by 2 [|Clek|] }", "There is no role 'Clek'. Did you mean 'Clerk'?", "Clerk")]
    [InlineData("capacity Q { during [|Hors|] }", "There is no calendar 'Hors'. Did you mean 'Hours'?", "Hours")]
    [InlineData("capacity Q { arrivals during [|Hors|] }", "There is no calendar 'Hors'. Did you mean 'Hours'?", "Hours")]
    [InlineData("escalation Q for [|Refundd|] { }", "There is no request 'Refundd'. Did you mean 'Refund'?", "Refund")]
    [InlineData("escalation Q { serves [|Replay|] }", "There is no standard 'Replay'. Did you mean 'Reply'?", "Reply")]
    [InlineData("escalation Q { step [|Clrk|] decides within 1 hour }", "There is no role 'Clrk'. Did you mean 'Clerk'?", "Clerk")]
    [InlineData("escalation Q { step Clerk decides within 1 hour during [|Hors|] }", "There is no calendar 'Hors'. Did you mean 'Hours'?", "Hours")]
    [InlineData("improve [|Repl|] by 1% every week from 80% starting 2026-01-05", "There is no standard 'Repl'. Did you mean 'Reply'?", "Reply")]
    [InlineData("moment Q { owner [|Clerc|] }", "There is no role 'Clerc'. Did you mean 'Clerk'?", "Clerk")]
    [InlineData("moment Q { standards Reply, [|Replie|] }", "There is no standard 'Replie'. Did you mean 'Reply'?", "Reply")]
    [InlineData("journey Q { moments [|Tull|] }", "There is no moment 'Tull'. Did you mean 'Till'?", "Till")]
    [InlineData("example \"e\" for [|Refun|] { given amount 5 GBP }", "There is no request 'Refun'. Did you mean 'Refund'?", "Refund")]
    [InlineData("example \"e\" for Refund { given [|amoun|] 5 GBP }", "Request 'Refund' has no field 'amoun'. Did you mean 'amount'?", "amount")]
    [InlineData("example \"e\" for Refund { given reason [|fawlty|] }", "Choice 'Reason' has no value 'fawlty'. Did you mean 'faulty'?", "faulty")]
    [InlineData("example \"e\" for Refund { expect [|vouche|] 5 GBP }", "Request 'Refund' has no output 'vouche'. Did you mean 'voucher'?", "voucher")]
    [InlineData("example \"e\" for Refund { expect refer to Clerk and [|Clek|] }", "There is no role 'Clek'. Did you mean 'Clerk'?", "Clerk")]
    [InlineData("example \"e\" for Refund { expect deny by [|Windw|] }", "No rule 'Windw' speaks of request 'Refund'. Did you mean 'Window'?", "Window")]
    [InlineData("example \"e\" for Refund { expect allow by Window.[|Fawlty|] }", "Rule 'Window' has no exception 'Fawlty'. Did you mean 'Faulty'?", "Faulty")]
    [InlineData("example \"e\" for Refund { expect allow by Window.Faulty.[|More|] }", "Exception 'Faulty' has no exception 'More'. It has none.", null)]
    [InlineData("examples for [|Refudn|] given amount expect voucher { }", "There is no request 'Refudn'. Did you mean 'Refund'?", "Refund")]
    [InlineData("examples for Refund given [|amoutn|] expect voucher { }", "Request 'Refund' has no field 'amoutn'. Did you mean 'amount'?", "amount")]
    [InlineData("examples for Refund given amount expect [|vuocher|] { }", "Request 'Refund' has no output 'vuocher'. Did you mean 'voucher'?", "voucher")]
    [InlineData("examples for Refund given reason expect verdict { case \"c\" [|falty|] => deny }", "Choice 'Reason' has no value 'falty'. Did you mean 'faulty'?", "faulty")]
    public void InEveryClauseThatRefers(string declaration, string message, string? fix) =>
        BoundPolicies.Of($"policy P {Rest}\n{declaration}").Finds("SVP1001", message, fix);

    [Theory]
    [InlineData("role R { works [|Nowhere|] }", "There is no calendar 'Nowhere'. Write 'Hours', or declare it.")]
    [InlineData("journey Q { moments [|Zzz|] }", "There is no moment 'Zzz'. Write 'Till', or declare it.")]
    [InlineData("table Q for Refund decides [|zzzzzz|] by amount { otherwise => 5 GBP }", "Request 'Refund' has no output 'zzzzzz'. It has voucher.")]
    public void WithoutANearName(string declaration, string message) =>
        BoundPolicies.Of($"policy P {Rest}\n{declaration}").Finds("SVP1001", message);

    [Fact]
    public void WithNothingDeclared() =>
        BoundPolicies.Of("policy P moment M { owner [|Nobody|] }").Finds("SVP1001", "There is no role 'Nobody'. The policy declares no role.");

    [Fact]
    public void AFixWritesTheBackquotesThatANameNeeds() =>
        BoundPolicies.Of("policy P request R { `when`: number b: number is [|whem|] }").Finds("SVP1001", "Request 'R' has no field 'whem'. Did you mean 'when'?", "`when`");

    [Theory]
    [InlineData("role R { coached every [|2 working days|] }")]
    [InlineData("request Q { d: date e: date is d + [|3 working days|] }")]
    [InlineData("request Q { d: date e: count is [|working days from d to d|] }")]
    [InlineData("standard Q core { target 90% within [|2 working days|] }")]
    [InlineData("promise Q { follow up within [|2 working days|] }")]
    [InlineData("capacity Q { demand 5 per [|working day|] }")]
    public void WorkingDaysWithoutACalendarInReach(string declaration) => BoundPolicies.Of($"policy P {declaration.Replace("2 working days|]", "2 [|working days|]").Replace("3 working days|]", "3 [|working days|]").Replace("[|2 [|", "2 [|").Replace("[|3 [|", "3 [|")}").Finds(
        "SVP1001",
        "Working days need a calendar, and none is in reach. Write 'of' and a calendar, 'during' and a calendar, or 'default calendar' and a calendar under 'policy'.");

    [Theory]
    [InlineData("", "request Q { d: date e: date is d + 3 working days of Hours }")]
    [InlineData("default calendar Hours", "request Q { d: date e: date is d + 3 working days f: count is working days from d to e }")]
    [InlineData("", "standard Q core { target 90% within 2 working days during Hours arrivals 5 per working day }")]
    [InlineData("", "standard Q core { during Hours target 90% within 2 working days }")]
    [InlineData("", "standard S core { during Hours } promise Q { follow up within 2 working days target 90% within 3 working days standard S if broken { pay 5 GBP per working day } }")]
    [InlineData("", "promise Q { depends on \"x\" within 2 working days target 90% within 3 working days during Hours }")]
    [InlineData("", "capacity Q { demand 5 per working day during Hours }")]
    [InlineData("", "role R { works Hours } escalation Q { step R decides within 1 working day }")]
    [InlineData("", "role R { staff 1 } escalation Q { step R decides within 1 working day during Hours }")]
    public void WorkingDaysWithACalendarInReach(string clause, string declaration) =>
        BoundPolicies.Of($"policy P {clause} calendar Hours {{ open Mon..Fri }} {declaration}").IsFine();

    [Theory]
    [InlineData("standard Q core { during [|Hors|] target 90% within 2 working days }")]
    [InlineData("standard S core { during [|Hors|] } promise Q { standard S target 90% within 2 working days }")]
    [InlineData("role R { works [|Hors|] } escalation Q { step R decides within 1 working day }")]
    [InlineData("capacity Q { during [|Hors|] demand 5 per working day }")]
    public void ACalendarInReachWithAWrongNameIsOneMistake(string declaration)
    {
        BoundPolicies bound = BoundPolicies.Of($"policy P calendar Hours {{ open Mon..Fri }} {declaration}");
        bound.Finds("SVP1001", "There is no calendar 'Hors'. Did you mean 'Hours'?", "Hours");
        Assert.True(bound.Named("Q").Single().HasErrors);
    }

    [Theory]
    [InlineData("request Q { a: [|Rason|] b: yes/no is a is faulty } rule W for Q { when a is faulty or a in (faulty, wrongItem) then deny } example \"e\" for Q { given a faulty expect deny by W }")]
    [InlineData("request Q { a: Reason } rule W for [|Qq|] { when a is faulty then deny except E when a is faulty then allow } example \"e\" for Q { given a faulty expect allow by W.E }")]
    public void WhatDependsOnAnUnknownNameIsSilent(string declarations) =>
        Assert.Equal(["SVP1001"], BoundPolicies.Of($"policy P choice Reason {{ faulty, wrongItem }} {declarations}").Findings.Select(f => f.Rule.Code));

    [Fact]
    public void ANameMissingInEachOfSeveralRequestsIsReportedOnce() => BoundPolicies.Of("""
        policy P
        request A { x: number decides v: number = 0 }
        request B { x: number decides v: number = 0 }
        rule W for A, B { when [|y|] > 1 then v is 5 except E when x > 5 then v is 6 }
        """).Finds("SVP1001", "Request 'A' has no field 'y'. Write one of x, v, or declare it.");

    [Fact]
    public void ANameMissingInTheSecondOfTwoRequests() => BoundPolicies.Of("""
        policy P
        request A { x: number extra: number }
        request B { x: number }
        rule W for A, B { when [|extra|] > 1 then deny }
        """).Finds("SVP1001", "Request 'B' has no field 'extra'. Write one of x, or declare it.");

    [Fact]
    public void NamesAreComparedInNfc() => BoundPolicies.Of("policy P role Caf\u00e9 { staff 1 } moment M { owner Cafe\u0301 }").IsFine();

    [Fact]
    public void CaseCounts() =>
        BoundPolicies.Of("policy P role Clerk { staff 1 } moment M { owner [|clerk|] }").Finds("SVP1001", "There is no role 'clerk'. Did you mean 'Clerk'?", "Clerk");
}
