using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PolicyLint.Hosting;

namespace ServiceDesk.Data;

/// <summary>The desk's database: its cases, its people, and the policy's own tables, in one transaction where they belong together.</summary>
public sealed class DeskContext(DbContextOptions<DeskContext> options) : IdentityDbContext<IdentityUser>(options)
{
    /// <summary>The cases.</summary>
    public DbSet<RefundCase> Cases => Set<RefundCase>();

    /// <summary>The notices that have come.</summary>
    public DbSet<InboxNotice> Inbox => Set<InboxNotice>();

    /// <summary>What was sent.</summary>
    public DbSet<PostedForm> Posts => Set<PostedForm>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.AddPolicyTables();
        builder.Entity<RefundCase>(refund =>
        {
            refund.HasIndex(c => c.Number).IsUnique();
            refund.Property(c => c.Status).HasConversion<string>();
            refund.Property(c => c.Reason).HasConversion<string>();
            refund.Property(c => c.Segment).HasConversion<string>();
            refund.Property(c => c.Revision).IsConcurrencyToken();
        });
        builder.Entity<InboxNotice>().HasKey(n => n.Key);
        builder.Entity<PostedForm>().HasKey(p => p.Key);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

    /// <summary>In UTC, which every database sorts.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(instant => instant.UtcDateTime, kept => new DateTimeOffset(DateTime.SpecifyKind(kept, DateTimeKind.Utc)));
}
