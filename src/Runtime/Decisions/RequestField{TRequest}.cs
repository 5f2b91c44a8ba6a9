namespace PolicyLint;

/// <summary>A field of a request, with values that stand for all that the policy tells apart.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
public abstract class RequestField<TRequest>
{
    private protected RequestField(string name) => Name = name;

    /// <summary>Its name in the policy.</summary>
    public string Name { get; }

    /// <summary>Requests that differ from one in this field alone, the nearest first.</summary>
    internal abstract IEnumerable<TRequest> Others(TRequest request);

    /// <summary>What changed from one request to another.</summary>
    internal abstract ChangedField Between(TRequest before, TRequest after);
}
