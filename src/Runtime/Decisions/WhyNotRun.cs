namespace PolicyLint;

/// <summary>One search: sets of one field, then of two, then of three, until some have the verdict.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
internal sealed class WhyNotRun<TRequest>
{
    private readonly TRequest _request;
    private readonly Verdict _wanted;
    private readonly Func<TRequest, Verdict> _decide;
    private readonly IReadOnlyList<RequestField<TRequest>> _fields;
    private int _left = WhyNotSearch.MaxDecisions;

    internal WhyNotRun(TRequest request, Verdict wanted, Func<TRequest, Verdict> decide, IReadOnlyList<RequestField<TRequest>> fields)
    {
        _request = request;
        _wanted = wanted;
        _decide = decide;
        _fields = fields;
    }

    /// <summary>Whether no request was left undecided for their number.</summary>
    internal bool IsComplete { get; private set; } = true;

    /// <summary>The first change of each set of the least size.</summary>
    internal List<RequestChange<TRequest>> Changes()
    {
        var changes = new List<RequestChange<TRequest>>();
        for (var size = 1; changes.Count == 0 && IsComplete && size <= Math.Min(WhyNotSearch.MaxFields, _fields.Count); size++)
        {
            foreach (var set in SetsOf(size, 0).TakeWhile(_ => IsComplete))
            {
                if (TryFind(_request, set, 0, out var found))
                {
                    changes.Add(new RequestChange<TRequest>(found, _wanted, Array.AsReadOnly(Array.ConvertAll(set, f => f.Between(_request, found)))));
                }
            }
        }

        return changes;
    }

    /// <summary>So many fields at once, from a place on.</summary>
    private IEnumerable<RequestField<TRequest>[]> SetsOf(int size, int start) => size == 0
        ? [[]]
        : Enumerable.Range(start, _fields.Count - start).SelectMany(i => SetsOf(size - 1, i + 1).Select(rest => (RequestField<TRequest>[])[_fields[i], .. rest]));

    private bool TryFind(TRequest request, RequestField<TRequest>[] set, int next, out TRequest found)
    {
        found = request;
        if (next == set.Length)
        {
            return IsWanted(request);
        }

        foreach (var other in set[next].Others(request))
        {
            if (TryFind(other, set, next + 1, out found))
            {
                return true;
            }

            if (!IsComplete)
            {
                return false;
            }
        }

        return false;
    }

    private bool IsWanted(TRequest changed)
    {
        IsComplete = _left-- > 0;
        try
        {
            return IsComplete && _decide(changed) == _wanted;
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException or InvalidOperationException)
        {
            // Past what arithmetic holds, or in a gap of the policy: what it does not decide is no answer.
            return false;
        }
    }
}
