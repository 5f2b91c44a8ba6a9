using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PolicyLint.Hosting.Escalations;
using PolicyLint.Hosting.Replay;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Schemas;
using ServiceDesk.Data;

namespace PolicyLint.ServiceDesk.Tests;

/// <summary>What people do at the desk, and what they don't get done.</summary>
public sealed class DeskTests : IAsyncLifetime
{
    private const string Refund = """{"amount":"80 GBP","age":"45 days","receipt":true,"reason":"changedMind","customer":"Loyal"}""";

    private const string Decision = """{"verdict":"allow","decidedBy":"ReturnWindow.LoyalCustomer","reason":null,"approvers":[],"mayBeBentBy":[],"values":{"voucher":"10 GBP","postage":"0 GBP"}}""";

    private readonly DeskFactory _desk = new();
    private string _jacket = string.Empty;
    private string _coat = string.Empty;
    private string _scarf = string.Empty;
    private string _bens = string.Empty;
    private string _sofa = string.Empty;

    public async Task InitializeAsync() => (_jacket, _coat, _scarf, _bens, _sofa) = await _desk.InScopeAsync<DeskContext, (string, string, string, string, string)>(async db =>
        (await Of(db, 80, "ann"), await Of(db, 400, "ann"), await Of(db, 35, "ann"), await Of(db, 60, "ben"), await Of(db, 5000, "ben")));

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Nobody_gets_in_without_signing_in()
    {
        DeskVisitor stranger = DeskVisitor.Stranger(_desk);
        foreach (string page in (string[])["/", "/Report", "/Changes", "/handbook", "/Cases/New", $"/cases/{_jacket}"])
        {
            Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(page)).StatusCode);
        }

        HttpResponseMessage call = await stranger.GetAsync($"/api/refunds/{_jacket}");
        Assert.Equal(HttpStatusCode.Unauthorized, call.StatusCode);
        await ProblemAsync(call);

        // A cookie alone, which a browser would send along for another site too, opens no call.
        DeskVisitor ann = await DeskVisitor.AtPagesAsync(_desk, "ann");
        Assert.Equal(HttpStatusCode.Unauthorized, (await ann.CallAsync($"/api/refunds/{_jacket}/approve", "{}", "key-of-mine")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.CallAsync("/api/sign-in", """{"name":"ann","password":"no"}""")).StatusCode);
    }

    [Fact]
    public async Task An_agent_refunds_within_the_limit_and_the_ladder_is_over()
    {
        DeskVisitor ann = await DeskVisitor.AtPagesAsync(_desk, "ann");
        HttpResponseMessage answer = await ann.PostFormAsync($"/cases/{_jacket}", $"/cases/{_jacket}?handler=Approve", ("key", "key-for-jacket"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Settled by ann", await ann.PageAsync($"/cases/{_jacket}"), StringComparison.Ordinal);
        Assert.Contains($"{_jacket}Closed", (await DeskState.OfAsync(_desk)).Ladders, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ann", "coat", "approve", 403, "TeamLead must agree.")]
    [InlineData("ann", "bens", "approve", 403, "another agent")]
    [InlineData("ann", "bens", "acknowledge", 403, "another agent")]
    [InlineData("ann", "sofa", "approve", 403, "another agent")]
    [InlineData("ben", "sofa", "approve", 403, "Director must agree.")]
    [InlineData("tess", "sofa", "approve", 403, "Director must agree.")]
    [InlineData("tess", "coat", "acknowledge", 403, "waits for Agent")]
    [InlineData("tess", "scarf", "bend", 403, "Only Agent may bend")]
    [InlineData("tess", "coat", "bend", 403, "Nobody may bend")]
    [InlineData("ann", "scarf", "approve", 409, "settled")]
    public async Task Who_may_not_is_told_so_and_nothing_is_stored(string who, string what, string act, int status, string words)
    {
        string number = what switch { "coat" => _coat, "bens" => _bens, "sofa" => _sofa, _ => _scarf };
        string body = act == "bend" ? """{"because":"I like them"}""" : "{}";
        DeskState before = await DeskState.OfAsync(_desk);
        HttpResponseMessage call = await (await DeskVisitor.ByCallsAsync(_desk, who)).CallAsync($"/api/refunds/{number}/{act}", body, "key-12345");
        Assert.Equal(status, (int)call.StatusCode);
        Assert.Contains(words, await ProblemAsync(call), StringComparison.Ordinal);
        HttpResponseMessage form = await (await DeskVisitor.AtPagesAsync(_desk, who)).PostFormAsync("/", $"/cases/{number}?handler={act}", ("key", "key-54321"), ("because", "I like them"));
        Assert.Equal(status, (int)form.StatusCode);
        Assert.Contains("Nothing has been stored", await form.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await DeskState.OfAsync(_desk));
    }

    [Fact]
    public async Task A_team_lead_agrees_above_the_agents_limit()
    {
        HttpResponseMessage call = await (await DeskVisitor.ByCallsAsync(_desk, "tess")).CallAsync($"/api/refunds/{_coat}/approve", "{}", "key-12345");
        Assert.Equal(HttpStatusCode.OK, call.StatusCode);
        Assert.Contains("\"status\":\"refunded\"", await call.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_bends_the_rule_up_to_forty_pounds_and_says_why()
    {
        DeskVisitor ann = await DeskVisitor.ByCallsAsync(_desk, "ann");
        Assert.Equal(HttpStatusCode.BadRequest, (await ann.CallAsync($"/api/refunds/{_scarf}/bend", """{"because":" "}""", "key-12345")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ann.CallAsync($"/api/refunds/{_scarf}/bend", """{"because":"<b>It was Christmas</b>"}""", "key-12345")).StatusCode);
        string page = await (await DeskVisitor.AtPagesAsync(_desk, "ann")).PageAsync($"/cases/{_scarf}");
        Assert.Contains("&lt;b&gt;It was Christmas&lt;/b&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_form_does_nothing()
    {
        DeskVisitor ann = await DeskVisitor.AtPagesAsync(_desk, "ann");
        DeskVisitor ben = await DeskVisitor.AtPagesAsync(_desk, "ben");
        DeskState before = await DeskState.OfAsync(_desk);
        HttpResponseMessage without = await ann.PostAsync($"/cases/{_jacket}?handler=Approve", ("key", "key-12345"));
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Contains("no valid token", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        string bensToken = (await ben.PageAsync("/")).Split("__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        Assert.Equal(HttpStatusCode.BadRequest, (await ann.PostAsync($"/cases/{_jacket}?handler=Approve", ("key", "key-12345"), ("__RequestVerificationToken", bensToken))).StatusCode);
        Assert.Equal(before, await DeskState.OfAsync(_desk));
    }

    [Fact]
    public async Task What_is_sent_again_is_done_once()
    {
        DeskVisitor ann = await DeskVisitor.ByCallsAsync(_desk, "ann");
        int before = (await DeskState.OfAsync(_desk)).Decisions;
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ann.CallAsync("/api/refunds", Request(), "key-12345")));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.Created);
        Assert.All(answers, a => Assert.Contains(a.StatusCode, (HttpStatusCode[])[HttpStatusCode.Created, HttpStatusCode.Conflict]));
        HttpResponseMessage again = await ann.CallAsync("/api/refunds", Request(), "key-12345");
        Assert.Equal(answers.First(a => a.IsSuccessStatusCode).Headers.Location, again.Headers.Location);
        Assert.Equal(before + 1, (await DeskState.OfAsync(_desk)).Decisions);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ann.CallAsync("/api/refunds", Request("81"), "key-12345")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await DeskVisitor.ByCallsAsync(_desk, "ben")).CallAsync("/api/refunds", Request(), "key-12345")).StatusCode);
        Assert.Equal(before + 1, (await DeskState.OfAsync(_desk)).Decisions);
    }

    [Fact]
    public async Task Two_who_settle_a_case_at_once_settle_it_once()
    {
        DeskVisitor tess = await DeskVisitor.ByCallsAsync(_desk, "tess");
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => tess.CallAsync($"/api/refunds/{_coat}/approve", "{}", $"key-1234{i}")));
        Assert.Equal(1, answers.Count(a => a.IsSuccessStatusCode));
        Assert.All(answers.Where(a => !a.IsSuccessStatusCode), a => Assert.Equal(HttpStatusCode.Conflict, a.StatusCode));
    }

    [Fact]
    public async Task Every_decision_of_the_desk_is_decided_again_alike_and_a_new_text_shows_whom_it_would_touch()
    {
        DeskVisitor ann = await DeskVisitor.ByCallsAsync(_desk, "ann");
        Assert.Equal(HttpStatusCode.Created, (await ann.CallAsync("/api/refunds", Request(), "key-12345")).StatusCode);
        List<ReplayedDecision> replayed = await _desk.InScopeAsync<DecisionReplay<DeskContext>, List<ReplayedDecision>>(async r => await r.ByKeptTextAsync().ToListAsync());
        Assert.Equal(7, replayed.Count);
        Assert.All(replayed, r => Assert.Empty(r.Differences));

        DeskVisitor tess = await DeskVisitor.AtPagesAsync(_desk, "tess");
        string text = WebUtility.HtmlDecode((await tess.PageAsync("/Changes")).Split("spellcheck=\"false\"")[1].Split('>', 2)[1].Split("</textarea>")[0]);
        string stricter = text.Replace("version 3", "version 4", StringComparison.Ordinal).Replace("amount > 150 GBP and amount", "amount > 70 GBP and amount", StringComparison.Ordinal);
        string page = await (await tess.PostFormAsync("/Changes", "/Changes", ("Text", stricter))).Content.ReadAsStringAsync();
        Assert.Contains("Stricter: ", page, StringComparison.Ordinal);
        Assert.Contains($"{_jacket}</a>: Verdict: Allow, now Refer", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{_sofa}</a>:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_waits_climbs_by_the_clock_and_its_notices_reach_the_inbox_once()
    {
        DeskVisitor tess = await DeskVisitor.AtPagesAsync(_desk, "tess");
        await UntilAsync(db => db.Inbox.CountAsync(n => n.CaseNumber == _coat), 1);
        _desk.Clock.Forward(TimeSpan.FromHours(2));
        await UntilAsync(db => db.Inbox.CountAsync(n => n.CaseNumber == _coat), 2);
        Assert.Contains($"{_coat}</a> TeamLead has the case until", await tess.PageAsync("/"), StringComparison.Ordinal);
        HttpResponseMessage answer = await tess.PostFormAsync($"/cases/{_coat}", $"/cases/{_coat}?handler=Acknowledge", ("key", "key-12345"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("tess</strong> has it in hand", await tess.PageAsync($"/cases/{_coat}"), StringComparison.Ordinal);
        _desk.Clock.Forward(TimeSpan.FromDays(3));
        await UntilAsync(db => db.Set<EscalationCase>().CountAsync(e => e.State == EscalationState.Ended), 4);
        Assert.Equal(2, await _desk.InScopeAsync<DeskContext, int>(db => db.Inbox.CountAsync(n => n.CaseNumber == _coat)));
    }

    [Fact]
    public async Task The_report_and_the_handbook_are_there()
    {
        DeskVisitor ann = await DeskVisitor.AtPagesAsync(_desk, "ann");
        string report = await ann.PageAsync("/Report");
        Assert.Contains("90% within 8 hours of StoreHours", report, StringComparison.Ordinal);
        Assert.Equal(2, report.Split("<svg class=\"plot\"").Length - 1);
        string handbook = await ann.PageAsync("/handbook");
        Assert.Contains("The 30 days are over.", handbook, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ann.GetAsync("/Changes")).StatusCode);
    }

    [Fact]
    public async Task The_policy_is_asked_in_its_own_words_and_nothing_is_kept()
    {
        DeskVisitor ann = await DeskVisitor.ByCallsAsync(_desk, "ann");
        DeskState before = await DeskState.OfAsync(_desk);
        HttpResponseMessage decided = await ann.CallAsync("/api/decide", Refund);
        Assert.Equal(Decision, await decided.Content.ReadAsStringAsync());
        HttpResponseMessage refused = await ann.CallAsync("/api/decide", Refund.Replace("GBP", "USD", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("'amount' is money in GBP, \"80 GBP\", and \"80 USD\" is not.", await ProblemAsync(refused));
        Assert.Equal(before, await DeskState.OfAsync(_desk));
    }

    [Fact]
    public async Task OpenApi_describes_every_call_and_its_problems()
    {
        using JsonDocument api = JsonDocument.Parse(await DeskVisitor.Stranger(_desk).PageAsync("/openapi/v1.json"));
        JsonElement paths = api.RootElement.GetProperty("paths");
        Assert.Equal(8, paths.EnumerateObject().Count(p => p.Name.StartsWith("/api/", StringComparison.Ordinal)));
        JsonElement submit = paths.GetProperty("/api/refunds").GetProperty("post").GetProperty("responses");
        Assert.All(["201", "400", "401", "403", "409", "422"], code => Assert.True(submit.TryGetProperty(code, out _), code));
    }

    [Fact]
    public async Task OpenApi_says_what_is_in_a_request_and_a_decision_of_the_policy()
    {
        using JsonDocument api = JsonDocument.Parse(await DeskVisitor.Stranger(_desk).PageAsync("/openapi/v1.json"));
        using JsonDocument asked = JsonDocument.Parse(Refund);
        using JsonDocument refused = JsonDocument.Parse(Refund.Replace("GBP", "USD", StringComparison.Ordinal));
        using JsonDocument decided = JsonDocument.Parse(Decision);
        Assert.Empty(SchemaOf("Refund").Violations(asked.RootElement));
        Assert.Equal(["$.amount: pattern"], SchemaOf("Refund").Violations(refused.RootElement));
        Assert.Empty(SchemaOf("RefundDecision").Violations(decided.RootElement));
        Assert.NotEmpty(SchemaOf("RefundDecision").Violations(asked.RootElement));

        JsonSchema SchemaOf(string name) => JsonSchema.Of(api.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(name).GetRawText());
    }

    private static async Task<string> Of(DeskContext db, decimal amount, string owner) =>
        (await db.Cases.Where(c => c.Owner == owner && c.Status != CaseStatus.Refunded).ToListAsync()).Single(c => c.Amount == amount).Number;

    private static string Request(string amount = "80") =>
        $$"""{"customer":"A","story":"b","amount":{{amount}},"ageDays":12,"receipt":true,"reason":"changedMind","segment":"loyal"}""";

    private static async Task<string> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using JsonDocument problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((int)response.StatusCode, problem.RootElement.GetProperty("status").GetInt32());
        return problem.RootElement.TryGetProperty("detail", out JsonElement detail) ? detail.GetString()! : string.Empty;
    }

    private async Task UntilAsync(Func<DeskContext, Task<int>> count, int expected)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Watchdog.Patience;)
        {
            if (await _desk.InScopeAsync(count) == expected)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Equal(expected, await _desk.InScopeAsync(count));
    }
}
