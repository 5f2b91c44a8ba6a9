using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyLint.Hosting.Decisions;
using PolicyLint.Hosting.Tests.Policies;

namespace PolicyLint.Hosting.Tests.Decisions;

public sealed class DecisionAuditTests
{
    [Fact]
    public async Task A_decision_is_kept_with_all_that_led_to_it()
    {
        await using DeskApp app = await DeskApp.NewAsync();
        Desk.RefundDecision decision = await app.DecideAsync(Refunds.Late with { Customer = Desk.Segment.Loyal, Note = "<script>\"'" });
        Assert.Equal(Money.Gbp(10), decision.Voucher);

        AuditedDecision kept = await app.InScopeAsync<DeskContext, AuditedDecision>(db => db.Set<AuditedDecision>().SingleAsync());
        Assert.Equal(("Desk", 3m, "Refund", Verdict.Allow, "Window_Loyals", "ann", "case", DeskApp.Start), (kept.Policy, kept.Version, kept.Request, kept.Verdict, kept.Clause, kept.By, kept.About, kept.DecidedAt));
        Assert.Equal("Window.Loyals\nPostage\nPostage row 3", kept.AppliedClauses);
        Assert.Contains("\"customer\":\"Loyal\"", kept.Inputs, StringComparison.Ordinal);
        Assert.Contains("\"voucher\":\"10 GBP\"", kept.Outputs, StringComparison.Ordinal);

        KeptPolicyText text = await app.InScopeAsync<DeskContext, KeptPolicyText>(db => db.Set<KeptPolicyText>().SingleAsync());
        Assert.Equal(kept.TextHash, text.Hash);
        Assert.Contains("policy Desk", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_and_the_case_it_is_about_are_kept_together_or_not_at_all()
    {
        await using DeskApp app = await DeskApp.NewAsync();
        await app.DecideAsync(Refunds.Late, "A", new DeskCase { Key = "A" });
        await Assert.ThrowsAsync<DbUpdateException>(() => app.DecideAsync(Refunds.Late, "A", new DeskCase { Key = "A" }));
        Assert.Equal(1, await app.InScopeAsync<DeskContext, int>(db => db.Set<AuditedDecision>().CountAsync()));
        Assert.Equal(1, await app.InScopeAsync<DeskContext, int>(db => db.Cases.CountAsync()));
    }

    [Fact]
    public async Task A_decision_that_cannot_be_kept_is_not_told()
    {
        await using DeskApp app = await DeskApp.NewAsync();
        await app.InScopeAsync<DeskContext>(db => db.Database.ExecuteSqlRawAsync("DROP TABLE policy_decisions"));
        await Assert.ThrowsAsync<DbUpdateException>(() => app.DecideAsync(Refunds.Late));
    }

    [Fact]
    public async Task A_text_that_was_kept_with_a_decision_that_is_rolled_back_is_kept_with_the_next()
    {
        await using DeskApp app = await DeskApp.NewAsync();
        await app.InScopeAsync<IServiceProvider>(async services =>
        {
            await using var transaction = await services.GetRequiredService<DeskContext>().Database.BeginTransactionAsync();
            var decisions = services.GetRequiredService<PolicyDecisions>();
            await decisions.DecideAsync(Desk.Info, Refunds.Late, Desk.Decide, Desk.Explain, new DecisionCase("ann"));
            await decisions.DecideAsync(Desk.Info, Refunds.Late, Desk.Decide, Desk.Explain, new DecisionCase("ann"));
        });
        Assert.Empty(await app.ReplayAsync());
        await app.DecideAsync(Refunds.Late);
        Assert.Empty(Assert.Single(await app.ReplayAsync()).Differences);
    }

    [Fact]
    public async Task Two_nodes_keep_one_text()
    {
        await using DeskApp first = await DeskApp.NewAsync();
        await using DeskApp second = first.Beside();
        await Task.WhenAll(new[] { first, second, first, second }.Select(node => Task.Run(() => node.Services.GetRequiredService<KeptTexts<DeskContext>>().StartAsync(CancellationToken.None))));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? first : second).DecideAsync(Refunds.Late)));
        Assert.Equal(1, await first.InScopeAsync<DeskContext, int>(db => db.Set<KeptPolicyText>().CountAsync()));
        Assert.Equal(8, await first.InScopeAsync<DeskContext, int>(db => db.Set<AuditedDecision>().CountAsync()));
    }
}
