using Xunit;

namespace PolicyLint.TestKit.Servers;

/// <summary>A test that needs PostgreSQL's own programs; where they are missing, the run says so, test by test.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    /// <summary>Looks for the programs.</summary>
    public PostgresFactAttribute()
    {
        if (PostgresServer.Missing is { } reason)
        {
            Skip = reason;
        }
    }
}
