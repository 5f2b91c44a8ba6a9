using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PolicyLint.ServiceDesk.Load;

/// <summary>Runs the desk here and its callers in a process of their own, and tells what the desk's own meters and memory say.</summary>
internal sealed class LoadRun
{
    private const string Address = "http://127.0.0.1:5099";

    private readonly Lock _lock = new();
    private double _policy;
    private double _requests;
    private long _decisions;

    internal async Task RunAsync(TimeSpan fast, TimeSpan steady)
    {
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Name is "policylint.decision.duration" or "http.server.request.duration")
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, seconds, _, _) =>
        {
            lock (_lock)
            {
                _ = instrument.Name == "policylint.decision.duration" ? (_policy += seconds, _decisions++) : (_requests += seconds, _decisions);
            }
        });
        listener.Start();

        string file = Path.Combine(Path.GetTempPath(), $"policylint-load-{Guid.NewGuid():N}.db");
        StartDesk(file);
        await ReadyAsync();
        await CallAsync(5, 4, 0);
        (_policy, _requests, _decisions) = (0, 0, 0);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        await CallAsync(fast.TotalSeconds, 8, 0);
        Console.WriteLine($"{(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / _decisions:0.00} ms of processor time a decision");
        Console.WriteLine($"the policy itself: {_policy / _decisions * 1e9:0} ns a decision, {_policy / _requests:0.0000%} of the time of the requests");

        Task calls = CallAsync(steady.TotalSeconds, 4, 40);
        for (int minute = 0; !calls.IsCompleted; minute++)
        {
            Process self = Process.GetCurrentProcess();
            Console.WriteLine($"minute {minute}: {self.WorkingSet64 / 1048576.0:0} MB working set, {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:0.0} MB live");
            await Task.WhenAny(calls, Task.Delay(TimeSpan.FromMinutes(1)));
        }

        await calls;
        File.Delete(file);
        Environment.Exit(0);
    }

    private static void StartDesk(string file)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        string[] arguments = ["--urls", Address, "--ConnectionStrings:Sqlite", $"Data Source={file}", "--Logging:LogLevel:Default", "Error", "--contentRoot", AppContext.BaseDirectory];
        _ = Task.Run(() => typeof(global::ServiceDesk.Data.DeskContext).Assembly.EntryPoint!.Invoke(null, [arguments]));
    }

    private static async Task ReadyAsync()
    {
        using var client = new HttpClient();
        for (int i = 0; i < 600; i++)
        {
            try
            {
                using HttpResponseMessage response = await client.GetAsync(Address + "/SignIn");
                return;
            }
            catch (HttpRequestException)
            {
                // Not yet: it is seeding.
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("The desk did not start within a minute.");
    }

    private static async Task CallAsync(double seconds, int callers, int pace)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(LoadRun).Assembly.Location, "client", Address, $"{seconds:0}", $"{callers}", $"{pace}"]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("The callers failed.");
        }
    }
}
