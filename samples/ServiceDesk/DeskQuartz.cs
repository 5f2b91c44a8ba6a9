using Npgsql;
using Quartz;

namespace ServiceDesk;

/// <summary>Where the jobs of ladders are: on PostgreSQL in a cluster, on SQLite in memory, set from the tables at each start.</summary>
internal static class DeskQuartz
{
    internal static void OnPostgres(this IQuartzBuilder quartz, string? connection)
    {
        if (connection is not null)
        {
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(NpgsqlFactory.Instance, connection);
                store.UseClustering();
                store.ProvisionSchema();
            });
        }
    }
}
