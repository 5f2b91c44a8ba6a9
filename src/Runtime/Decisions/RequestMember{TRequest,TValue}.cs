namespace PolicyLint;

/// <summary>A member of a request: its name in the policy, and how to read and change it. Generated code makes it, once for a process.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TValue">The type of the member.</typeparam>
public sealed class RequestMember<TRequest, TValue>
{
    /// <summary>A member.</summary>
    /// <param name="name">Its name in the policy.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="change">Makes a request of another value.</param>
    public RequestMember(string name, Func<TRequest, TValue> read, Func<TRequest, TValue, TRequest> change)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Read = read ?? throw new ArgumentNullException(nameof(read));
        Change = change ?? throw new ArgumentNullException(nameof(change));
    }

    /// <summary>Its name in the policy.</summary>
    public string Name { get; }

    internal Func<TRequest, TValue> Read { get; }

    internal Func<TRequest, TValue, TRequest> Change { get; }

    /// <summary>The member as a field that a search may change.</summary>
    /// <param name="values">Values that stand for all that the policy tells apart; of an ordered type in their order, the unknown last.</param>
    /// <param name="names">The names of the values of an enum in the policy, by their numbers.</param>
    /// <param name="isPercent">Whether a number is a fraction that the policy writes as a percentage.</param>
    /// <returns>The field.</returns>
    public RequestField<TRequest> Trying(TValue[] values, string[]? names = null, bool isPercent = false) =>
        new RequestField<TRequest, TValue>(this, values ?? throw new ArgumentNullException(nameof(values)), names, isPercent);
}
