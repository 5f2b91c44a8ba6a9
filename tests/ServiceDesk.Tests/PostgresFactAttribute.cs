using PolicyLint.TestKit.Servers;

namespace PolicyLint.ServiceDesk.Tests;

/// <summary>A test that needs PostgreSQL's own programs; where they are missing, the run says so, test by test.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (PostgresServer.Missing is { } reason)
        {
            Skip = reason;
        }
    }
}
