namespace PolicyLint.Hosting.Tests.Chaos;

/// <summary>A notice that arrived.</summary>
/// <param name="About">The case.</param>
/// <param name="Sequence">Its place among the notices of the case.</param>
/// <param name="Recipient">Whom it tells.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="SentAt">What the sender's clock showed.</param>
internal sealed record ArrivedNotice(string About, int Sequence, string Recipient, DateTimeOffset DueAt, DateTimeOffset SentAt);
