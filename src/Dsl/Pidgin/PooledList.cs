namespace Pidgin;

/// <summary>The list into which parsers that fail put what they expected.</summary>
internal struct PooledList<T>
{
    private List<T>? _items;

    public readonly int Count => _items?.Count ?? 0;

    public void Add(T item) => (_items ??= new List<T>()).Add(item);
}
