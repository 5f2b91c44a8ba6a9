namespace PolicyLint.Hosting.Escalations;

/// <summary>Something that happens on a ladder: a step begins, or it ends.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Recipient">Who is told; null: nobody, at the end of a ladder that names no one.</param>
/// <param name="Step">The step that begins; null at the end.</param>
internal sealed record LadderStation(DateTimeOffset At, NoticeKind Kind, string? Recipient, ScheduledStep? Step);
