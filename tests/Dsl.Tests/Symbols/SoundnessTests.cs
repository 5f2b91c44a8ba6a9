namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary><c>HasErrors</c>: a mistake marks where it stands and what cannot be right without that, and no more.</summary>
public sealed class SoundnessTests
{
    private const string Policy = """
        policy P currency GBP

        calendar Hours { open Mon..Fri 09:00..17:00 }
        calendar Other { always open }

        role Clerk { staff 1 works Hours approves Refund }
        role Boss { staff 1 reports to Clerk }

        segment Loyal { buys 5 GBP every week for 1 year }

        choice Reason { faulty, wrongItem }
        choice Unused { a, b }

        figure Most { is 50 GBP }

        standard Reply core { target 90% within 4 hours during Hours }
        standard Ack core { target 90% within 1 hour }

        request Refund {
            amount: money from 0 GBP
            reason: Reason
            since: date
            late: yes/no is amount > Most
            worse: yes/no is late and reason is faulty
            decides voucher: money = 0 GBP
            decides extra: money is voucher * 2
        }
        request Ask { a: number }

        rule Window for Refund { when late then deny except Faulty when reason is faulty then allow }
        rule Always for Refund { then refer to Clerk }
        rule Asked for Ask { then allow }

        table Vouchers for Refund decides voucher by amount { when < 5 GBP => 1 GBP otherwise => 2 GBP }

        promise Kept { standard Reply }
        promise Quick { standard Ack }

        capacity Desk { serves Reply staffed by Clerk }

        escalation Ladder for Refund { step Clerk decides within 1 hour }

        improve Reply by 1% every week from 80% starting 2026-01-05

        moment Till { owner Clerk standards Ack }

        journey Visit { moments Till }

        example "refund" for Refund { given amount 5 GBP, reason faulty, since 2026-01-01 expect refer }
        example "ask" for Ask { given a 5 expect allow }
        examples for Ask given a expect verdict {
            case "one" 1 => allow
            case "two" 2 => allow
        }
        """;

    [Theory]
    [InlineData("open Mon..Fri 09:00..17:00", "open Mon..Fri 09:00..09:00", "Hours, Clerk, Reply, Kept, Desk, Reply(improve)")]
    [InlineData("calendar Other { always open }", "calendar Other { open Mon 09:00..09:00 }", "Other")]
    [InlineData("staff 1 works Hours", "staff staff works Hours", "Clerk")]
    [InlineData("reports to Clerk", "reports to Nobody", "Boss")]
    [InlineData("for 1 year", "for 5 months", "Loyal")]
    [InlineData("Reason { faulty,", "Reason { faulty, faulty,", "Reason, reason, worse, Window, refund")]
    [InlineData("Unused { a, b }", "Unused { a, a }", "Unused")]
    [InlineData("is 50 GBP", "is", "Most, late, worse, Window, refund")]
    [InlineData("within 4 hours", "within 4 4 hours", "Reply, Kept, Desk, Reply(improve)")]
    [InlineData("amount: money from 0 GBP", "amount: money from 0", "amount, late, worse, Window, Vouchers, refund")]
    [InlineData("reason: Reason", "reason: Nope", "reason, worse, Window, refund")]
    [InlineData("late and reason is faulty", "late and reason is nothing", "worse, refund")]
    [InlineData("voucher * 2", "voucher * \"x\"", "extra, refund")]
    [InlineData("decides voucher: money = 0 GBP", "decides voucher: money = 0 EUR", "extra, Vouchers, refund")]
    [InlineData("request Ask { a: number }", "request Ask { a: number a: text }", "Ask, Asked, ask, one, two")]
    [InlineData("when late then deny", "when lat then deny", "Window, refund")]
    [InlineData("rule Window for Refund", "rule Window for Nope", "Window, refund, ask, one, two")]
    [InlineData("then refer to Clerk", "then refer to Nobody", "Always, refund")]
    [InlineData("when < 5 GBP", "when < 5 EUR", "Vouchers, refund")]
    [InlineData("standard Ack }\n", "standard Nope }\n", "Quick")]
    [InlineData("serves Reply", "serves Nope", "Desk")]
    [InlineData("step Clerk", "step Nobody", "Ladder")]
    [InlineData("starting 2026-01-05", "starting 2026-13-05", "Reply(improve)")]
    [InlineData("owner Clerk", "owner Nobody", "Till")]
    [InlineData("moments Till", "moments Nope", "Visit")]
    [InlineData("given amount 5 GBP", "given amount 5 EUR", "refund")]
    [InlineData("\"one\" 1", "\"one\" \"x\"", "one")]
    [InlineData("given a expect verdict", "given b expect verdict", "one, two")]
    [InlineData("policy P", "policy P default calendar Nope", "P")]
    [InlineData("policy P", "policy P version", "P")]
    [InlineData("within 1 hour }\n\nimprove", "within 1 hour \n\nimprove", "Ladder")]
    [InlineData("open Mon..Fri 09:00..17:00 }", "open Mon..Fri 09:00..17:00", "Hours, Clerk, Reply, Kept, Desk, Reply(improve)")]
    public void Marks(string part, string broken, string expected)
    {
        Assert.Contains(part, Policy, StringComparison.Ordinal);
        BoundPolicies bound = BoundPolicies.Of(Policy.Replace(part, broken));
        Assert.NotEmpty(bound.Errors);
        string[] marked = [.. bound.AllSymbols.Where(s => s.HasErrors).Select(s => s is Dsl.Symbols.ImprovementSymbol ? s.Name + "(improve)" : s.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(expected.Split(", ").Order(StringComparer.Ordinal), marked);
    }

    [Fact]
    public void ASoundPolicyHasNoMark() => Assert.DoesNotContain(BoundPolicies.Of(Policy).IsFine().AllSymbols, s => s.HasErrors);

    [Fact]
    public void AMistakeInAnotherFileSpreadsWhateverTheOrderOfFiles()
    {
        const string Z = "policy Z calendar Hours { open Mon 09:00..09:00 } role Fine { staff 1 }";
        const string A = "policy A use Z standard S core { during Hours } promise P { standard S } moment M { owner Fine }";
        foreach (string[] files in new string[][] { [A, Z], [Z, A] })
        {
            Assert.Equal(["Hours", "P", "S"], BoundPolicies.Of(files).AllSymbols.Where(s => s.HasErrors).Select(s => s.Name).Order(StringComparer.Ordinal));
        }
    }
}
