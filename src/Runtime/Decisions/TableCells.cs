namespace PolicyLint;

/// <summary>
/// The cells in which the values of a column of a large table lie. Of sorted points, the cell of point i is 2i + 1, and what lies
/// before it, and after the point before that, is cell 2i; of texts each has its own number, and all others the next.
/// </summary>
public static class TableCells
{
    /// <summary>The cell of a number.</summary>
    /// <param name="points">Where cells begin and end, sorted, each once.</param>
    /// <param name="value">The number.</param>
    /// <returns>The cell, from 0.</returns>
    public static int Of(long[] points, long value) => Search(points, value);

    /// <summary>The cell of a number.</summary>
    /// <param name="points">Where cells begin and end, sorted, each once.</param>
    /// <param name="value">The number.</param>
    /// <returns>The cell, from 0.</returns>
    public static int Of(decimal[] points, decimal value) => Search(points, value);

    /// <summary>The cell of a text.</summary>
    /// <param name="texts">The texts that are told apart, sorted letter by letter, each once.</param>
    /// <param name="value">The text.</param>
    /// <returns>The number of the text; of one that is not among them, how many there are.</returns>
    public static int Of(string[] texts, string value) =>
        Array.BinarySearch(texts ?? throw new ArgumentNullException(nameof(texts)), value, StringComparer.Ordinal) is >= 0 and var found ? found : texts.Length;

    /// <summary>A list in which the same values come again and again, as their numbers.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The different values.</param>
    /// <param name="numbers">For each place of the list, which of them stands there.</param>
    /// <returns>The list.</returns>
    public static T[] Listed<T>(T[] values, int[] numbers)
    {
        _ = values ?? throw new ArgumentNullException(nameof(values));
        return Array.ConvertAll(numbers ?? throw new ArgumentNullException(nameof(numbers)), n => values[n]);
    }

    /// <summary>Numbers that are kept as whole ones: far less code than a number each.</summary>
    /// <param name="places">How many decimal places each has, 0 to 28; of one alone: all of them.</param>
    /// <param name="units">Each number in units of its last place.</param>
    /// <returns>The numbers, each with so many places.</returns>
    public static decimal[] Decimals(byte[] places, long[] units)
    {
        _ = places ?? throw new ArgumentNullException(nameof(places));
        var numbers = new decimal[(units ?? throw new ArgumentNullException(nameof(units))).Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = units[i] * new decimal(1, 0, 0, false, places[places.Length == 1 ? 0 : i]);
        }

        return numbers;
    }

    private static int Search<T>(T[] points, T value)
        where T : struct, IComparable<T>
    {
        var low = 0;
        var high = (points ?? throw new ArgumentNullException(nameof(points))).Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (points[middle].CompareTo(value) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (2 * low) + (low < points.Length && points[low].CompareTo(value) == 0 ? 1 : 0);
    }
}
