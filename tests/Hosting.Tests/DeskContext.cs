using Microsoft.EntityFrameworkCore;

namespace PolicyLint.Hosting.Tests;

/// <summary>The context of an app: a table of its own beside the policy's.</summary>
internal sealed class DeskContext(DbContextOptions<DeskContext> options) : DbContext(options)
{
    internal DbSet<DeskCase> Cases => Set<DeskCase>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DeskCase>().HasKey(c => c.Key);
        modelBuilder.AddPolicyTables();
    }
}
