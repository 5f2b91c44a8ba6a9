namespace PolicyLint.Dsl.Tests.Service;

/// <summary>Customers one by one, first come first served: who finds everyone busy waits for the first who is free, or until patience ends.</summary>
internal sealed class QueueSimulation(int people, Random random)
{
    private readonly PriorityQueue<double, double> _free = new(Enumerable.Repeat((0.0, 0.0), people));

    /// <summary>A time that is exponential with a mean.</summary>
    public double Exponential(double mean) => -Math.Log(1 - random.NextDouble()) * mean;

    /// <summary>Lets a customer in.</summary>
    /// <param name="at">When; never before the last one.</param>
    /// <param name="handling">How long it takes.</param>
    /// <param name="patience">How long the customer waits at most.</param>
    /// <returns>The wait until the start, or null: gave up.</returns>
    public double? Arrive(double at, double handling, double patience = double.PositiveInfinity)
    {
        double wait = Math.Max(0, _free.Peek() - at);
        if (wait > patience)
        {
            return null;
        }

        _free.Dequeue();
        _free.Enqueue(at + wait + handling, at + wait + handling);
        return wait;
    }
}
