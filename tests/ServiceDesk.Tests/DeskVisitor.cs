using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PolicyLint.ServiceDesk.Tests;

/// <summary>Somebody at the desk: by its pages with a cookie, by its calls with a token.</summary>
internal sealed partial class DeskVisitor
{
    private readonly HttpClient _client;

    private DeskVisitor(HttpClient client) => _client = client;

    internal static DeskVisitor Stranger(DeskFactory desk) => new(desk.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = desk.ClientOptions.BaseAddress }));

    internal static async Task<DeskVisitor> AtPagesAsync(DeskFactory desk, string name)
    {
        DeskVisitor visitor = Stranger(desk);
        HttpResponseMessage answer = await visitor.PostFormAsync("/SignIn", "/SignIn", ("Name", name), ("Password", global::ServiceDesk.Data.DeskSeed.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    internal static async Task<DeskVisitor> ByCallsAsync(DeskFactory desk, string name)
    {
        DeskVisitor visitor = Stranger(desk);
        HttpResponseMessage answer = await visitor.CallAsync("/api/sign-in", JsonSerializer.Serialize(new { name, password = global::ServiceDesk.Data.DeskSeed.Password }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using JsonDocument json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        visitor._client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", json.RootElement.GetProperty("accessToken").GetString());
        return visitor;
    }

    internal Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

    internal Task<string> PageAsync(string path) => _client.GetStringAsync(path);

    /// <summary>Posts a form with the token of the page that it is on, and what hidden fields that page has.</summary>
    internal async Task<HttpResponseMessage> PostFormAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        string html = await _client.GetStringAsync(page);
        return await PostAsync(action, [("__RequestVerificationToken", Token().Match(html).Groups[1].Value), .. fields]);
    }

    internal Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] fields) =>
        _client.PostAsync(action, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    internal Task<HttpResponseMessage> CallAsync(string path, string json, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return _client.SendAsync(request);
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
