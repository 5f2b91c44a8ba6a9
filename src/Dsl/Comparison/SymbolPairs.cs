using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Symbols of two versions, matched by name; of several of one name, in the order written.</summary>
internal static class SymbolPairs
{
    /// <summary>Every symbol, with the one of its name in the other version; null where there is none. New ones in their order, then those that are gone.</summary>
    public static IEnumerable<(T? Before, T? After)> Of<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> nameOf)
        where T : class
    {
        List<T> open = before.ToList();
        foreach (T now in after)
        {
            string name = nameOf(now);
            int at = open.FindIndex(o => nameOf(o) == name);
            yield return (at < 0 ? null : open[at], now);
            if (at >= 0)
            {
                open.RemoveAt(at);
            }
        }

        foreach (T old in open)
        {
            yield return (old, null);
        }
    }

    /// <summary>Every symbol, matched by its name.</summary>
    public static IEnumerable<(T? Before, T? After)> Of<T>(IEnumerable<T> before, IEnumerable<T> after)
        where T : Symbol => Of(before, after, s => s.Name);
}
