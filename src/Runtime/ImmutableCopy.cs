namespace PolicyLint;

/// <summary>Lists that a caller hands over are copied, so that what a policy declares never changes.</summary>
internal static class ImmutableCopy
{
    internal static IReadOnlyList<T> Of<T>(IReadOnlyList<T>? values, string parameter)
    {
        if (values is null)
        {
            throw new ArgumentNullException(parameter);
        }

        var copy = new T[values.Count];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = values[i] ?? throw new ArgumentException("The list holds a null.", parameter);
        }

        return Array.AsReadOnly(copy);
    }
}
