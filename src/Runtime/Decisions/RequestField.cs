namespace PolicyLint;

/// <summary>Makes the fields that <see cref="WhyNotSearch"/> changes. Generated code calls it.</summary>
public static class RequestField
{
    /// <summary>A field of a request.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TValue">The type of the field.</typeparam>
    /// <param name="name">Its name in the policy.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="change">Makes a request of another value.</param>
    /// <param name="values">Values that stand for all that the policy tells apart; of an ordered type in their order, the unknown last.</param>
    /// <param name="names">The names of the values of an enum in the policy, by their numbers.</param>
    /// <param name="isPercent">Whether a number is a fraction that the policy writes as a percentage.</param>
    /// <returns>The field.</returns>
    public static RequestField<TRequest> Of<TRequest, TValue>(
        string name,
        Func<TRequest, TValue> read,
        Func<TRequest, TValue, TRequest> change,
        IReadOnlyList<TValue> values,
        IReadOnlyList<string>? names = null,
        bool isPercent = false) => new RequestField<TRequest, TValue>(name, read, change, values, names, isPercent);
}
