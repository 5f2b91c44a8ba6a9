using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PolicyLint.Hosting.Decisions;
using PolicyLint.Hosting.Escalations;

namespace PolicyLint.Hosting;

/// <summary>The tables of decisions and escalations, in the app's own model.</summary>
public static class PolicyModelBuilderExtensions
{
    private const int NameLength = 200;

    /// <summary>Adds the tables <c>policy_texts</c>, <c>policy_decisions</c>, <c>policy_escalations</c> and <c>policy_notices</c>. Instants are in UTC, to the microsecond.</summary>
    /// <param name="model">The builder that <c>OnModelCreating</c> is given.</param>
    /// <returns>The same builder.</returns>
    public static ModelBuilder AddPolicyTables(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<KeptPolicyText>(text =>
        {
            text.ToTable("policy_texts").HasKey(t => t.Hash);
            text.Property(t => t.Hash).HasMaxLength(64);
            text.Property(t => t.Policy).HasMaxLength(NameLength);
        });
        model.Entity<AuditedDecision>(decision =>
        {
            decision.ToTable("policy_decisions").HasOne<KeptPolicyText>().WithMany().HasForeignKey(d => d.TextHash).OnDelete(DeleteBehavior.Restrict);
            decision.Property(d => d.Policy).HasMaxLength(NameLength);
            decision.Property(d => d.Verdict).HasConversion<string>().HasMaxLength(10);
            decision.Property(d => d.About).HasMaxLength(NameLength);
            decision.HasIndex(d => new { d.About, d.DecidedAt });
            decision.HasIndex(d => d.DecidedAt);
        });
        model.Entity<EscalationCase>(escalation =>
        {
            escalation.ToTable("policy_escalations");
            escalation.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
            escalation.Property(c => c.About).HasMaxLength(NameLength);
            escalation.Property(c => c.Revision).IsConcurrencyToken();
            escalation.Property(c => c.Rests).HasConversion(new ValueConverter<IReadOnlyList<Pause>, string>(r => RestsText.Write(r), t => RestsText.Read(t)), Sequences<Pause>());
            escalation.Property(c => c.AcknowledgedBy).HasConversion(new ValueConverter<IReadOnlyList<string>, string>(n => NamesText.Write(n), t => NamesText.Read(t)), Sequences<string>());
            escalation.Ignore(c => c.IsOpen);
            escalation.HasIndex(c => c.About);
            escalation.HasIndex(c => new { c.State, c.NextAt });
        });
        model.Entity<EscalationNotice>(notice =>
        {
            notice.ToTable("policy_notices").HasKey(n => new { n.CaseId, n.Sequence });
            notice.HasOne<EscalationCase>().WithMany().HasForeignKey(n => n.CaseId);
            notice.Property(n => n.Kind).HasConversion<string>().HasMaxLength(20);
            notice.Ignore(n => n.Key);
            notice.HasIndex(n => new { n.SentAt, n.DueAt });
        });
        foreach (Type type in (Type[])[typeof(KeptPolicyText), typeof(AuditedDecision), typeof(EscalationCase), typeof(EscalationNotice)])
        {
            foreach (IMutableProperty property in model.Entity(type).Metadata.GetProperties().Where(p => p.ClrType == typeof(DateTimeOffset) || p.ClrType == typeof(DateTimeOffset?)))
            {
                property.SetValueConverter(InstantConverter);
            }
        }

        return model;
    }

    /// <summary>No provider keeps, compares and sorts DateTimeOffset as PostgreSQL does and SQLite does not; all of them do so with UTC.</summary>
    private static ValueConverter<DateTimeOffset, DateTime> InstantConverter { get; } =
        new(instant => instant.UtcDateTime, kept => new DateTimeOffset(DateTime.SpecifyKind(kept, DateTimeKind.Utc)));

    private static ValueComparer<IReadOnlyList<T>> Sequences<T>()
        where T : notnull => new((a, b) => a!.SequenceEqual(b!), s => s.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)), s => s);
}
