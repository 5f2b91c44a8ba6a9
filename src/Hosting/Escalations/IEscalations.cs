namespace PolicyLint.Hosting.Escalations;

/// <summary>
/// Cases on their ladders. Each change is saved together with whatever else the app's context has been given, and with the notices
/// that were due before it: what was due by the clock stands, whoever acts late. Notices go out at once; of a transaction that the app
/// has open, with the first sweep after its commit.
/// </summary>
public interface IEscalations
{
    /// <summary>Puts a case on a ladder; the notice of the first step is written with it.</summary>
    /// <param name="policy">The policy: <c>Returns.Info</c>.</param>
    /// <param name="ladder">The ladder: <c>Returns.Escalations.Complaint</c>.</param>
    /// <param name="about">The app's key of the case.</param>
    /// <param name="openedAt">When the first step starts; null: now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The case.</returns>
    Task<EscalationCase> OpenAsync(PolicyInfo policy, EscalationLadder ladder, string about, DateTimeOffset? openedAt = null, CancellationToken cancellationToken = default);

    /// <summary>Somebody of the running step takes the case in hand. Once as many have as the step asks for, it rests there, and its time stands still.</summary>
    /// <param name="id">The case.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The case.</returns>
    /// <exception cref="InvalidOperationException">The case is over.</exception>
    Task<EscalationCase> AcknowledgeAsync(Guid id, string by, CancellationToken cancellationToken = default);

    /// <summary>The time of the case stands still: it waits for the customer.</summary>
    /// <param name="id">The case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The case.</returns>
    /// <exception cref="InvalidOperationException">The case is over.</exception>
    Task<EscalationCase> PauseAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The time of the case runs again, from where it stood.</summary>
    /// <param name="id">The case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The case.</returns>
    /// <exception cref="InvalidOperationException">The case is over.</exception>
    Task<EscalationCase> ResumeAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The case is settled. Closing it again changes nothing.</summary>
    /// <param name="id">The case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The case.</returns>
    Task<EscalationCase> CloseAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Writes the notices that are due by now, and sets the trigger for the next. What is up to date stays as it is.</summary>
    /// <param name="id">The case; one that is not there is none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many notices were written.</returns>
    Task<int> AdvanceAsync(Guid id, CancellationToken cancellationToken = default);
}
