namespace ServiceDesk.Data;

/// <summary>
/// Turns of those who write. SQLite has one writer at a time, and whoever finds the file locked looks again every 150 ms, in no order;
/// waiting here instead is fair, and some times faster. PostgreSQL needs no turns: there everybody goes at once.
/// </summary>
/// <param name="isNeeded">Whether the database has one writer.</param>
public sealed class WriteTurn(bool isNeeded) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Waits for its turn.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The turn, to be disposed of when all is written.</returns>
    public async Task<IDisposable?> TakeAsync(CancellationToken cancellationToken)
    {
        if (!isNeeded)
        {
            return null;
        }

        await _turn.WaitAsync(cancellationToken);
        return new Taken(_turn);
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
