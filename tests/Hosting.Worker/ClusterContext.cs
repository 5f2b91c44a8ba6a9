using Microsoft.EntityFrameworkCore;

namespace PolicyLint.Hosting.Worker;

/// <summary>The tables of the policy, and no others.</summary>
internal sealed class ClusterContext(DbContextOptions<ClusterContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddPolicyTables();
}
