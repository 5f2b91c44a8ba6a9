namespace PolicyLint.Hosting.Escalations;

/// <summary>Advances cases, for the job and the sweep.</summary>
internal interface ILadderAdvance
{
    /// <summary>Writes the notices that are due by now.</summary>
    /// <param name="id">The case.</param>
    /// <param name="setsTrigger">Whether the trigger follows the case when that has changed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The case; null if it is not there.</returns>
    Task<EscalationCase?> AdvanceAsync(Guid id, bool setsTrigger, CancellationToken cancellationToken);
}
