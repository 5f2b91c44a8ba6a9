namespace PolicyLint.Tests.Decisions;

public sealed class DecisionTraceTests
{
    [Fact]
    public void ATraceReadsLikeAnExplanation()
    {
        var trace = new DecisionTrace
        {
            Request = "Refund",
            Verdict = Verdict.Allow,
            DecidedBy = "ReturnWindow.LoyalCustomer",
            Outputs = [new TraceOutput("voucher", "10 GBP")],
            Entries =
            [
                new TraceEntry
                {
                    Clause = "ReturnWindow",
                    Outcome = TraceOutcome.Excepted,
                    File = "returns.svcpolicy",
                    Line = 52,
                    Exceptions =
                    [
                        new TraceEntry { Clause = "ReturnWindow.Faulty", Outcome = TraceOutcome.ConditionNotMet, Condition = "reason is faulty" },
                        new TraceEntry
                        {
                            Clause = "ReturnWindow.LoyalCustomer",
                            Outcome = TraceOutcome.Applied,
                            Verdict = Verdict.Allow,
                            Outputs = [new TraceOutput("voucher", "10 GBP")],
                            Exceptions = [new TraceEntry { Clause = "ReturnWindow.LoyalCustomer.NoReceipt", Outcome = TraceOutcome.ConditionNotMet }],
                        },
                        new TraceEntry { Clause = "ReturnWindow.Abroad", Outcome = TraceOutcome.NotReached },
                    ],
                },
                new TraceEntry { Clause = "LargeRefund", Outcome = TraceOutcome.Applied, Verdict = Verdict.Refer, Approvers = ["TeamLead", "Director"] },
                new TraceEntry { Clause = "Sales", Outcome = TraceOutcome.NotInForce },
                new TraceEntry { Clause = "Fraud", Outcome = TraceOutcome.Applied, Verdict = Verdict.Deny },
            ],
        };

        const string Expected = """
            Refund: allow by ReturnWindow.LoyalCustomer, voucher is 10 GBP
              ReturnWindow: gives way to an exception (returns.svcpolicy:52)
                ReturnWindow.Faulty: does not apply: not (reason is faulty)
                ReturnWindow.LoyalCustomer: applied, allow, voucher is 10 GBP
                  ReturnWindow.LoyalCustomer.NoReceipt: does not apply
                ReturnWindow.Abroad: not looked at
              LargeRefund: applied, refer to TeamLead and Director
              Sales: not in force
              Fraud: applied, deny

            """;
        Assert.Equal(Expected.ReplaceLineEndings("\n"), trace.ToString());
    }

    [Fact]
    public void ATraceOfNothingIsAllow() =>
        Assert.Equal("Refund: allow\n", new DecisionTrace { Request = "Refund", Verdict = Verdict.Allow, Entries = [] }.ToString());
}
