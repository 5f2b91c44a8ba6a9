namespace PolicyLint;

/// <summary>The calls <c>min</c> and <c>max</c> of the language for values that <see cref="Math"/> does not compare, and for values that may be unknown.</summary>
public static class Extremes
{
    /// <summary>The smaller, or the earlier, of two values.</summary>
    /// <typeparam name="T">A type with an order.</typeparam>
    /// <param name="first">A value.</param>
    /// <param name="second">A value.</param>
    /// <returns>One of the two; the first if they are equal.</returns>
    public static T Min<T>(T first, T second)
        where T : struct, IComparable<T> => second.CompareTo(first) < 0 ? second : first;

    /// <summary>The larger, or the later, of two values.</summary>
    /// <typeparam name="T">A type with an order.</typeparam>
    /// <param name="first">A value.</param>
    /// <param name="second">A value.</param>
    /// <returns>One of the two; the first if they are equal.</returns>
    public static T Max<T>(T first, T second)
        where T : struct, IComparable<T> => second.CompareTo(first) > 0 ? second : first;

    /// <summary>The smaller of a value and one that may be unknown, which then does not count.</summary>
    /// <typeparam name="T">A type with an order.</typeparam>
    /// <param name="first">A value.</param>
    /// <param name="second">A value, or null.</param>
    /// <returns>One of the two.</returns>
    public static T MinKnown<T>(T first, T? second)
        where T : struct, IComparable<T> => second is { } known ? Min(first, known) : first;

    /// <summary>The smaller of two values that may be unknown.</summary>
    /// <typeparam name="T">A type with an order.</typeparam>
    /// <param name="first">A value, or null.</param>
    /// <param name="second">A value, or null.</param>
    /// <returns>The smaller of those that are known; null if neither is.</returns>
    public static T? MinKnown<T>(T? first, T? second)
        where T : struct, IComparable<T> => first is { } known ? MinKnown(known, second) : second;

    /// <summary>The larger of a value and one that may be unknown, which then does not count.</summary>
    /// <typeparam name="T">A type with an order.</typeparam>
    /// <param name="first">A value.</param>
    /// <param name="second">A value, or null.</param>
    /// <returns>One of the two.</returns>
    public static T MaxKnown<T>(T first, T? second)
        where T : struct, IComparable<T> => second is { } known ? Max(first, known) : first;

    /// <summary>The larger of two values that may be unknown.</summary>
    /// <typeparam name="T">A type with an order.</typeparam>
    /// <param name="first">A value, or null.</param>
    /// <param name="second">A value, or null.</param>
    /// <returns>The larger of those that are known; null if neither is.</returns>
    public static T? MaxKnown<T>(T? first, T? second)
        where T : struct, IComparable<T> => first is { } known ? MaxKnown(known, second) : second;
}
