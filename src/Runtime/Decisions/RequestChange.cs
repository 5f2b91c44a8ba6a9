namespace PolicyLint;

/// <summary>A request that differs in a few fields, and has another verdict for that.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
public sealed class RequestChange<TRequest>
{
    internal RequestChange(TRequest request, Verdict verdict, IReadOnlyList<ChangedField> fields)
    {
        Request = request;
        Verdict = verdict;
        Fields = fields;
    }

    /// <summary>The request with the changes.</summary>
    public TRequest Request { get; }

    /// <summary>What is decided about it.</summary>
    public Verdict Verdict { get; }

    /// <summary>The fields that differ, in the order of the policy.</summary>
    public IReadOnlyList<ChangedField> Fields { get; }

    /// <summary>As in <c>It would be allowed if age were 30 days</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => "It would be " + Verdict switch
    {
        Verdict.Allow => "allowed",
        Verdict.Refer => "referred",
        _ => "denied",
    } + " if " + string.Join(" and ", Fields);
}
