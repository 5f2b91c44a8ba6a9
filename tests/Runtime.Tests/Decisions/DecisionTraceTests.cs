namespace PolicyLint.Tests.Decisions;

public sealed class DecisionTraceTests
{
    /// <summary>0 ReturnWindow, 1 Faulty, 2 LoyalCustomer, 3 NoReceipt, 4 Abroad, 5 LargeRefund, 6 and 7 the rows of Postage, 8 Sales, 9 its exception.</summary>
    private static readonly RequestOutline Refund = new("Refund", "returns.svcpolicy",
    [
        new("ReturnWindow", 52, "late", Verdict.Deny)
        {
            Exceptions =
            [
                new("Faulty", 55, "reason is faulty", Verdict.Allow),
                new("LoyalCustomer", 57, "customer is Loyal", Verdict.Allow)
                {
                    Outputs = [new TraceOutput("voucher", "10 GBP")],
                    Exceptions = [new("NoReceipt", 59, "not receipt", Verdict.Refer) { Approvers = ["TeamLead"] }],
                },
                new("Abroad", 62, "abroad", Verdict.Refer) { Approvers = ["TeamLead", "Director"] },
            ],
        },
        new("LargeRefund", 66, "amount > 150 GBP", Verdict.Refer) { Approvers = ["TeamLead", "Director"] },
        new("Postage", 70)
        {
            Rows = [new("1", 71, "faulty, any") { Outputs = [new TraceOutput("postage", "6 GBP")] }, new("2", 72) { Outputs = [new TraceOutput("postage", "0 GBP")] }],
        },
        new("Sales", 80, "onSale", Verdict.Deny)
        {
            From = new DateTime(2026, 6, 1),
            Until = new DateTime(2026, 6, 30),
            Exceptions = [new("Late", 82, "late", Verdict.Allow)],
        },
    ]);

    [Fact]
    public void ATraceReadsLikeAnExplanation()
    {
        const string Expected = """
            Refund: refer by LargeRefund
              ReturnWindow: gives way to an exception (returns.svcpolicy:52)
                ReturnWindow.Faulty: does not apply: not (reason is faulty) (returns.svcpolicy:55)
                ReturnWindow.LoyalCustomer: applied, allow, voucher is 10 GBP (returns.svcpolicy:57)
                  ReturnWindow.LoyalCustomer.NoReceipt: does not apply: not (not receipt) (returns.svcpolicy:59)
                ReturnWindow.Abroad: not looked at (returns.svcpolicy:62)
              LargeRefund: applied, refer to TeamLead and Director (returns.svcpolicy:66)
              Postage row 2: applied, postage is 0 GBP (returns.svcpolicy:72)
              Sales: not in force (returns.svcpolicy:80)
                Sales.Late: not in force (returns.svcpolicy:82)

            """;
        Assert.Equal(Expected.ReplaceLineEndings("\n"), new DecisionTrace(Refund, Held(0, 2, 5, 7), new DateOnly(2026, 7, 1)).ToString());
    }

    [Fact]
    public void WithoutADayEveryRuleIsInForce()
    {
        var trace = new DecisionTrace(Refund, Held(8));
        Assert.Equal((Verdict.Deny, "Sales"), (trace.Verdict, trace.DecidedBy));
        Assert.Equal(TraceOutcome.ConditionNotMet, trace.Entries[^1].Exceptions[0].Outcome);
    }

    [Theory]
    [InlineData("2026-05-31", TraceOutcome.NotInForce)]
    [InlineData("2026-06-01", TraceOutcome.ConditionNotMet)]
    [InlineData("2026-06-30", TraceOutcome.ConditionNotMet)]
    [InlineData("2026-07-01", TraceOutcome.NotInForce)]
    public void BothEndsOfItsTimeBelongToARule(string on, TraceOutcome outcome) =>
        Assert.Equal(outcome, new DecisionTrace(Refund, default, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)).Entries[^1].Outcome);

    [Fact]
    public void TheFirstThatLeavesTheVerdictDecided()
    {
        var trace = new DecisionTrace(Refund, Held(0, 2, 3, 5));
        Assert.Equal((Verdict.Refer, "ReturnWindow.LoyalCustomer.NoReceipt"), (trace.Verdict, trace.DecidedBy));
        Assert.Equal([TraceOutcome.Excepted, TraceOutcome.Applied], [trace.Entries[0].Exceptions[1].Outcome, trace.Entries[0].Exceptions[1].Exceptions[0].Outcome]);
    }

    [Fact]
    public void RowsAfterTheOneThatMatchesAreNotLookedAt()
    {
        Assert.Equal([TraceOutcome.Applied, TraceOutcome.NotReached], new DecisionTrace(Refund, Held(6)).Entries[2].Rows.Select(r => r.Outcome));
        Assert.Equal("Postage: no row matches (returns.svcpolicy:70)", new DecisionTrace(Refund, default).Entries[2].ToString());
    }

    [Fact]
    public void ATraceOfNothingIsAllow() =>
        Assert.Equal("Refund: allow\n", new DecisionTrace(new RequestOutline("Refund", "r.svcpolicy", []), default).ToString());

    private static HeldClauses Held(params int[] numbers) => numbers.Aggregate(default(HeldClauses), (all, n) => all.With(n));
}
