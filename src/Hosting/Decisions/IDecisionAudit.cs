namespace PolicyLint.Hosting.Decisions;

/// <summary>Where decisions are kept.</summary>
public interface IDecisionAudit
{
    /// <summary>Keeps a decision, or fails: what could not be kept is not decided.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Gives up before anything is kept.</param>
    /// <returns>Done once it is kept.</returns>
    ValueTask KeepAsync(AuditedDecision decision, CancellationToken cancellationToken = default);
}
