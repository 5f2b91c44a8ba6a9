using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PolicyLint.ServiceDesk.Load;

/// <summary>Callers of the desk, each one after another: half of what they ask is denied, half allowed and approved at once.</summary>
/// <param name="address">Where the desk is.</param>
/// <param name="callers">How many.</param>
/// <param name="pace">Requests a second of all of them together; 0: as fast as they are answered.</param>
internal sealed class Callers(Uri address, int callers, int pace)
{
    internal async Task RunAsync(TimeSpan time)
    {
        using var client = new HttpClient { BaseAddress = address };
        using HttpResponseMessage signIn = await client.PostAsync("api/sign-in", Json("""{"name":"ann","password":"Desk-2026-try"}"""));
        using JsonDocument token = JsonDocument.Parse(await signIn.Content.ReadAsStringAsync());
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.RootElement.GetProperty("accessToken").GetString());

        var watch = Stopwatch.StartNew();
        List<double>[] taken = await Task.WhenAll(Enumerable.Range(0, callers).Select(i => CallAsync(client, watch, time, i)));
        double seconds = watch.Elapsed.TotalSeconds;
        double[] all = [.. taken.SelectMany(t => t).Order()];
        Console.WriteLine($"{all.Length / seconds:0} decisions a second of {callers} callers; p50 {all[all.Length / 2]:0.0} ms, p99 {all[all.Length * 99 / 100]:0.0} ms, the longest {all[^1]:0} ms; {all.Length} decisions");
    }

    private async Task<List<double>> CallAsync(HttpClient client, Stopwatch watch, TimeSpan time, int caller)
    {
        var taken = new List<double>();
        for (int i = caller; watch.Elapsed < time; i++)
        {
            bool isDenied = i % 2 == 0;
            long started = Stopwatch.GetTimestamp();
            string body = await PostAsync(client, "api/refunds", $$"""{"customer":"Load","story":"b","amount":{{20 + (i % 100)}},"ageDays":{{(isDenied ? 45 : 12)}},"receipt":true,"reason":"changedMind","segment":"regular"}""");
            taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (!isDenied && pace > 0)
            {
                using JsonDocument refund = JsonDocument.Parse(body);
                await PostAsync(client, $"api/refunds/{refund.RootElement.GetProperty("number").GetString()}/approve", "{}");
            }

            if (pace > 0 && TimeSpan.FromSeconds((double)taken.Count * callers / pace) - watch.Elapsed is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }
        }

        return taken;
    }

    private static async Task<string> PostAsync(HttpClient client, string path, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Json(json) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using HttpResponseMessage response = await client.SendAsync(request);
        string body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{(int)response.StatusCode}: {body}");
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
