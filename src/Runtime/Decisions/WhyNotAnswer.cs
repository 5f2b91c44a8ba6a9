namespace PolicyLint;

/// <summary>What it would take for another verdict: see <see cref="WhyNotSearch"/> for what that claims.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
public sealed class WhyNotAnswer<TRequest>
{
    internal WhyNotAnswer(Verdict present, Verdict wanted, IReadOnlyList<RequestChange<TRequest>> changes, bool isComplete)
    {
        Present = present;
        Wanted = wanted;
        Changes = changes;
        IsComplete = isComplete;
    }

    /// <summary>The verdict of the request as it is.</summary>
    public Verdict Present { get; }

    /// <summary>The verdict that was asked for.</summary>
    public Verdict Wanted { get; }

    /// <summary>One change for each smallest set of fields by which it was found, in the order of the policy; none where the request has the verdict, or where nothing was found.</summary>
    public IReadOnlyList<RequestChange<TRequest>> Changes { get; }

    /// <summary>Whether all was tried that should be; no where <see cref="WhyNotSearch.MaxDecisions"/> came first.</summary>
    public bool IsComplete { get; }

    /// <summary>A line for each change.</summary>
    /// <returns>Lines that end in a line feed on every system.</returns>
    public override string ToString() => string.Concat(Changes.Select(c => c + "\n"));
}
