using Microsoft.EntityFrameworkCore;
using PolicyLint.Hosting.Decisions;
using PolicyLint.Hosting.Replay;
using PolicyLint.Hosting.Tests.Policies;

namespace PolicyLint.Hosting.Tests.Decisions;

public sealed class DecisionReplayTests
{
    private static readonly string Text = new StreamReader(typeof(DeskApp).Assembly.GetManifestResourceStream("desk.svcpolicy")!).ReadToEnd();

    [Fact]
    public async Task Every_kept_decision_is_decided_again_alike()
    {
        await using DeskApp app = await DeskApp.NewAsync();
        var random = new Random(9);
        var verdicts = new HashSet<string>();
        for (int i = 0; i < 400; i++)
        {
            Desk.RefundDecision decision = await app.DecideAsync(Refunds.Any(random));
            verdicts.Add($"{decision.Verdict} {decision.DecidedBy}");
        }

        Assert.True(verdicts.Count >= 7, $"Only {string.Join(", ", verdicts)} were decided: the requests show too little.");
        List<ReplayedDecision> replayed = await app.ReplayAsync();
        Assert.Equal(400, replayed.Count);
        Assert.All(replayed, r => Assert.Empty(r.Differences));
    }

    [Theory]
    [InlineData("UPDATE policy_decisions SET Verdict = 'Allow'", "Verdict: Allow, now Deny")]
    [InlineData("UPDATE policy_decisions SET Clause = 'Large'", "Clause: Large, now Window")]
    [InlineData("UPDATE policy_decisions SET Inputs = replace(Inputs, '\"receipt\":true,\"note\":null,\"reason\":\"changedMind\"', '\"receipt\":true,\"note\":null,\"reason\":\"faulty\"')", "Clause: Window, now Window_Faulty")]
    [InlineData("UPDATE policy_decisions SET Outputs = replace(Outputs, '17:00', '18:00')", "AnswerBy: 18:00, now 17:00")]
    public async Task A_hand_in_the_table_is_seen(string tampering, string difference)
    {
        await using DeskApp app = await DeskApp.NewAsync();
        await app.DecideAsync(Refunds.Late);
        await app.InScopeAsync<DeskContext>(db => db.Database.ExecuteSqlRawAsync(tampering));
        Assert.Contains(difference, Assert.Single(await app.ReplayAsync()).Differences);
    }

    [Fact]
    public async Task A_decision_of_a_version_that_the_app_no_longer_has_is_decided_by_the_text_kept_with_it()
    {
        await using DeskApp app = await DeskApp.NewAsync();
        await app.DecideAsync(Refunds.Late);
        AuditedDecision kept = Assert.Single(await app.ReplayAsync()).Kept;
        string older = Text.Replace("version 3", "version 2", StringComparison.Ordinal).Replace("age > 30 days", "age > 60 days", StringComparison.Ordinal);
        await app.InScopeAsync<DeskContext>(db =>
        {
            db.Add(new KeptPolicyText { Hash = "older", Policy = "Desk", Version = 2m, Text = older, KeptAt = DeskApp.Start });
            db.Add(new AuditedDecision
            {
                Id = Guid.NewGuid(), Policy = "Desk", Version = 2m, TextHash = "older", Request = kept.Request, Inputs = kept.Inputs, Verdict = Verdict.Allow, Clause = "None",
                AppliedClauses = "", Outputs = kept.Outputs.Replace("\"deny\"", "\"allow\"", StringComparison.Ordinal).Replace("\"Window\"", "null", StringComparison.Ordinal), DecidedAt = DeskApp.Start.AddYears(-1), By = "bob",
            });
            return db.SaveChangesAsync();
        });
        List<ReplayedDecision> replayed = await app.ReplayAsync();
        Assert.Equal([2m, 3m], replayed.Select(r => r.Kept.Version!.Value));
        Assert.All(replayed, r => Assert.Empty(r.Differences));
    }

    /// <summary>As decisions were kept before the generator wrote converters: in the names and the kinds of C#.</summary>
    [Theory]
    [InlineData("17:00:00")]
    [InlineData("18:00:00", "AnswerBy: 18:00, now 17:00")]
    public async Task A_decision_that_was_kept_in_the_names_of_CSharp_is_still_read(string answerBy, params string[] differences)
    {
        await using DeskApp app = await DeskApp.NewAsync();
        await app.DecideAsync(Refunds.Late);
        string textHash = Assert.Single(await app.ReplayAsync()).Kept.TextHash;
        await app.InScopeAsync<DeskContext>(db =>
        {
            db.Add(new AuditedDecision
            {
                Id = Guid.NewGuid(), Policy = "Desk", Version = 3m, TextHash = textHash, Request = "Refund", Verdict = Verdict.Refer, Clause = "Window_Loyals_NoReceipt", AppliedClauses = "",
                Inputs = """
                    {"Amount":{"amount":80,"currency":"GBP"},"Age":"45.06:00:00","Bought":"2026-04-17","Hour":"11:30:00","Items":1,"Share":0.1,"Weight":2.5,
                    "Receipt":false,"Note":null,"Reason":"ChangedMind","Customer":"Loyal"}
                    """,
                Outputs = $$"""
                    {"Verdict":"Refer","DecidedBy":"Window_Loyals_NoReceipt","Approvers":["TeamLead"],"MayBeBentBy":["Agent"],"Reason":null,
                    "Voucher":{"amount":0,"currency":"GBP"},"Postage":{"amount":0,"currency":"GBP"},"AnswerBy":"{{answerBy}}"}
                    """,
                DecidedAt = DeskApp.Start.AddYears(-1), By = "bob",
            });
            return db.SaveChangesAsync();
        });
        Assert.Equal(differences, (await app.ReplayAsync()).Single(r => r.Kept.By == "bob").Differences);
    }

    [Fact]
    public async Task A_new_text_shows_which_cases_it_would_decide_otherwise()
    {
        await using DeskApp app = await DeskApp.NewAsync();
        await app.DecideAsync(Refunds.Late with { Age = TimeSpan.FromDays(20) }, "both allow");
        await app.DecideAsync(Refunds.Late with { Age = TimeSpan.FromDays(35) }, "at the edge");
        await app.DecideAsync(Refunds.Late with { Age = TimeSpan.FromDays(50) }, "both deny");
        await app.DecideAsync(Refunds.Late with { Age = TimeSpan.FromDays(35) }, "closed");
        PolicyEdition next = PolicyEdition.Read(Text.Replace("version 3", "version 4", StringComparison.Ordinal).Replace("age > 30 days", "age > 40 days", StringComparison.Ordinal));

        IReadOnlyList<ReplayedDecision> otherwise = await app.InScopeAsync<DecisionReplay<DeskContext>, IReadOnlyList<ReplayedDecision>>(
            replay => replay.DecidedOtherwiseAsync(["both allow", "at the edge", "both deny"], next));
        ReplayedDecision one = Assert.Single(otherwise);
        Assert.Equal("at the edge", one.Kept.About);
        Assert.Contains("Verdict: Deny, now Allow", one.Differences);

        IReadOnlyList<string> changes = next.ChangesSince(PolicyEdition.Read(Text));
        Assert.Contains(changes, c => c.StartsWith("Looser: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_that_a_new_text_cannot_be_asked_about_is_told_with_the_reason()
    {
        await using DeskApp app = await DeskApp.NewAsync();
        await app.DecideAsync(Refunds.Late, "A");
        PolicyEdition next = PolicyEdition.Read(Text.Replace("    receipt: yes/no\n", "    receipt: yes/no\n    signed: yes/no\n", StringComparison.Ordinal).Replace("when not receipt", "when not receipt or not signed", StringComparison.Ordinal));
        ReplayedDecision told = Assert.Single(await app.InScopeAsync<DecisionReplay<DeskContext>, IReadOnlyList<ReplayedDecision>>(replay => replay.DecidedOtherwiseAsync(["A"], next)));
        Assert.Contains("needs the field signed", Assert.Single(told.Differences), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10%")]
    [InlineData("20%", "Fee: 5.00 GBP, now 10.00 GBP")]
    public void A_formula_that_changed_is_seen(string share, params string[] differences)
    {
        PolicyEdition next = PolicyEdition.Read($"policy Fees currency GBP request Sale {{ amount: money decides fee: money is amount * {share} }}");
        var kept = new AuditedDecision
        {
            Id = Guid.NewGuid(), Policy = "Fees", TextHash = "t", Request = "Sale", Inputs = """{"amount":{"amount":50,"currency":"GBP"}}""", Verdict = Verdict.Allow, Clause = "None",
            AppliedClauses = "", Outputs = """{"values":{"fee":{"amount":5,"currency":"GBP"}}}""", DecidedAt = DeskApp.Start, By = "bob",
        };
        Assert.Equal(differences, next.Decide("Sale", kept.Inputs).DifferencesFrom(kept));
    }

    [Fact]
    public async Task A_case_whose_arithmetic_goes_too_far_is_told_and_does_not_end_the_replay()
    {
        await using DeskApp app = await DeskApp.NewAsync();
        await app.DecideAsync(Refunds.Late, "A");
        PolicyEdition next = PolicyEdition.Read(Text.Replace("    decides postage: money\n", "    decides postage: money\n    decides until: date is bought + 9_000 years\n", StringComparison.Ordinal));
        ReplayedDecision told = Assert.Single(await app.InScopeAsync<DecisionReplay<DeskContext>, IReadOnlyList<ReplayedDecision>>(replay => replay.DecidedOtherwiseAsync(["A"], next)));
        Assert.Equal("Desk 3 can't decide this Refund: its arithmetic goes past what a number or a date holds.", Assert.Single(told.Differences));
    }

    [Fact]
    public void A_broken_text_says_where() =>
        Assert.Contains("line 2", Assert.Throws<InvalidOperationException>(() => PolicyEdition.Read("policy A\nrule {")).Message, StringComparison.Ordinal);
}
