using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyLint.Hosting.Escalations;

namespace PolicyLint.ServiceDesk.Tests;

/// <summary>The desk, on a database of its own, by a clock that the test moves.</summary>
public sealed class DeskFactory : WebApplicationFactory<Program>
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"policylint-desk-{Guid.NewGuid():N}.db");

    internal DeskClock Clock { get; init; } = new();

    /// <summary>A connection to PostgreSQL; null: SQLite, on a file of its own.</summary>
    internal string? Postgres { get; init; }

    internal async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (string file in (string[])[_file, _file + "-wal", _file + "-shm"])
        {
            File.Delete(file);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("ConnectionStrings:Sqlite", $"Data Source={_file};Pooling=False")
        .UseSetting("ConnectionStrings:Postgres", Postgres)
        .ConfigureLogging(l => l.ClearProviders())
        .ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(Clock)
            .Configure<EscalationOptions>(o =>
            {
                o.SweepEvery = TimeSpan.FromMilliseconds(200);
                o.SweepAfter = TimeSpan.Zero;
            }));
}
