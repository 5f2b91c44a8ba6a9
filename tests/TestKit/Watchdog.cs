namespace PolicyLint.TestKit;

/// <summary>Tells a test that hangs from one that a busy machine delays.</summary>
public static class Watchdog
{
    /// <summary>How long nothing takes that ends, however busy the machine is.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(3);

    /// <summary>Does something, and fails where that does not come to an end.</summary>
    /// <param name="what">What is done, on a thread of its own.</param>
    /// <param name="description">What it is done with.</param>
    /// <exception cref="TimeoutException">It hangs.</exception>
    public static T Guard<T>(Func<T> what, string description)
    {
        Task<T> work = Task.Run(what);
        return Task.WaitAny([work], Patience) == 0 ? work.GetAwaiter().GetResult() : throw new TimeoutException($"It does not end after {Patience}: {description}");
    }
}
