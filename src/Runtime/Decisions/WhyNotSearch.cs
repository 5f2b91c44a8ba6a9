namespace PolicyLint;

/// <summary>Looks for the fewest fields of a request that would have to differ for another verdict, by deciding changed requests.</summary>
/// <remarks>
/// It claims this: each change that it gives was decided, and has the verdict. Where the policy compares no two fields with each other
/// and nothing by arithmetic, the values tried stand for all others; a complete answer then holds every smallest set of up to three fields,
/// and none means that no three fields do. Where the policy does compare so, other values may do with fewer fields.
/// Values that a field may not have together with another are not known to it: it asks the policy, not the world.
/// </remarks>
public static class WhyNotSearch
{
    /// <summary>The most fields that differ at once.</summary>
    public const int MaxFields = 3;

    /// <summary>The most requests that are decided for one answer: a few milliseconds.</summary>
    public const int MaxDecisions = 100_000;

    /// <summary>Looks for the changes. Pure: the same request gives the same answer.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="request">The request as it is.</param>
    /// <param name="wanted">The verdict that it should have.</param>
    /// <param name="decide">Decides a request.</param>
    /// <param name="fields">The fields that may differ.</param>
    /// <returns>The answer.</returns>
    public static WhyNotAnswer<TRequest> Run<TRequest>(
        TRequest request,
        Verdict wanted,
        Func<TRequest, Verdict> decide,
        IReadOnlyList<RequestField<TRequest>> fields)
    {
        if (decide is null)
        {
            throw new ArgumentNullException(nameof(decide));
        }

        if (fields is null)
        {
            throw new ArgumentNullException(nameof(fields));
        }

        var present = decide(request);
        var run = new WhyNotRun<TRequest>(request, wanted, decide, fields);
        var changes = present == wanted ? [] : run.Changes();
        return new WhyNotAnswer<TRequest>(present, wanted, Array.AsReadOnly([.. changes]), run.IsComplete);
    }
}
