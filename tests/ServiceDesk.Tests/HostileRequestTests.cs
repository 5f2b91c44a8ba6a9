using System.Net;
using System.Text.Json;

namespace PolicyLint.ServiceDesk.Tests;

/// <summary>Requests that nobody sends in good faith: each is refused with a clear answer, and nothing of it is stored.</summary>
public sealed class HostileRequestTests(DeskFactory desk) : IClassFixture<DeskFactory>
{
    private const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    public static TheoryData<string, int> Bodies => new()
    {
        { "", 400 },
        { "{", 400 },
        { "null", 400 },
        { "[]", 400 },
        { "\u0000", 400 },
        { Body(amount: "\"80\""), 400 },
        { Body(amount: "1e400"), 400 },
        { Body(amount: "NaN"), 400 },
        { Body(amount: "-1"), 400 },
        { Body(amount: "0"), 400 },
        { Body(amount: "20000.01"), 400 },
        { Body(amount: "1.001"), 400 },
        { Body(age: "-1"), 400 },
        { Body(age: "1.5"), 400 },
        { Body(age: "99999999999999999999"), 400 },
        { Body(reason: "0"), 400 },
        { Body(reason: "\"none\""), 400 },
        { Body(reason: "\"faulty, wrongItem\""), 400 },
        { Body(customer: "\"\""), 400 },
        { Body(customer: $"\"{new string('x', 101)}\""), 400 },
        { Body(customer: "{\"a\":1}"), 400 },
        { Body(more: ",\"status\":\"refunded\""), 400 },
        { Body(more: ",\"amount\":1"), 400 },
        { Body(more: ",\"owner\":\"tess\""), 400 },
        { Body(more: ",\"x\":" + new string('[', 100) + new string(']', 100)), 400 },
        { "{\"customer\":\"A\"}", 400 },
        { Body(customer: $"\"{new string('x', 300_000)}\""), 413 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_bad_body_is_a_problem_and_stores_nothing(string body, int status)
    {
        DeskVisitor ann = await DeskVisitor.ByCallsAsync(desk, "ann");
        DeskState before = await DeskState.OfAsync(desk);
        HttpResponseMessage answer = await ann.CallAsync("/api/refunds", body, "key-12345");
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, text);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using JsonDocument problem = JsonDocument.Parse(text);
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.Equal(before, await DeskState.OfAsync(desk));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    public async Task A_call_without_a_key_is_a_problem(string? key)
    {
        DeskVisitor ann = await DeskVisitor.ByCallsAsync(desk, "ann");
        Assert.Equal(HttpStatusCode.BadRequest, (await ann.CallAsync("/api/refunds", Body(), key)).StatusCode);
    }

    [Fact]
    public async Task Script_in_every_field_is_text_on_every_page()
    {
        DeskVisitor ann = await DeskVisitor.AtPagesAsync(desk, "ann");
        HttpResponseMessage taken = await ann.PostFormAsync("/Cases/New", "/Cases/New", ("Key", Guid.NewGuid().ToString("N")), ("Form.Customer", Script), ("Form.Story", Script),
            ("Form.Amount", "35"), ("Form.AgeDays", "45"), ("Form.Reason", "ChangedMind"), ("Form.Segment", "Regular"), ("Form.Receipt", "true"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        string number = taken.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await ann.PostFormAsync(number, number + "?handler=Bend", ("key", Guid.NewGuid().ToString("N")), ("because", Script))).StatusCode);
        HttpResponseMessage refused = await ann.PostFormAsync("/Cases/New", "/Cases/New", ("Key", "key-12345"), ("Form.Customer", Script), ("Form.Story", Script), ("Form.Amount", Script), ("Form.AgeDays", Script), ("Form.Reason", Script), ("Form.Segment", Script));
        DeskVisitor tess = await DeskVisitor.AtPagesAsync(desk, "tess");
        HttpResponseMessage policy = await tess.PostFormAsync("/Changes", "/Changes", ("Text", $"policy Returns version 4\nrule A for {Script}"));
        HttpResponseMessage title = await tess.PostFormAsync("/Changes", "/Changes", ("Text", $"policy Returns version 4\nrole Agent \"{Script.Replace("\"", "", StringComparison.Ordinal)}\""));
        string[] pages =
        [
            await ann.PageAsync("/"), await ann.PageAsync(number), await refused.Content.ReadAsStringAsync(), await policy.Content.ReadAsStringAsync(), await title.Content.ReadAsStringAsync(),
            await (await ann.GetAsync("/cases/" + Uri.EscapeDataString(Script))).Content.ReadAsStringAsync(), await (await DeskVisitor.Stranger(desk).GetAsync("/SignIn?returnUrl=" + Uri.EscapeDataString(Script))).Content.ReadAsStringAsync(),
        ];
        Assert.All(pages, page =>
        {
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_keeps_the_browser_to_the_desks_own()
    {
        HttpResponseMessage answer = await DeskVisitor.Stranger(desk).GetAsync("/SignIn");
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        HttpResponseMessage call = await (await DeskVisitor.ByCallsAsync(desk, "ann")).GetAsync("/api/policy");
        Assert.All([answer, call], a => Assert.True(a.Headers.CacheControl!.NoStore));
    }

    [Fact]
    public async Task Nobody_is_led_elsewhere_after_signing_in()
    {
        DeskVisitor stranger = DeskVisitor.Stranger(desk);
        HttpResponseMessage answer = await stranger.PostFormAsync("/SignIn", "/SignIn?returnUrl=https%3A%2F%2Fevil.example", ("Name", "ann"), ("Password", global::ServiceDesk.Data.DeskSeed.Password));
        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    private static string Body(string customer = "\"A\"", string amount = "80", string age = "12", string reason = "\"faulty\"", string more = "") =>
        $$"""{"customer":{{customer}},"story":"b","amount":{{amount}},"ageDays":{{age}},"receipt":true,"reason":{{reason}},"segment":"loyal"{{more}}}""";
}
