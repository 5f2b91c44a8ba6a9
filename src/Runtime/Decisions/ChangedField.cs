namespace PolicyLint;

/// <summary>A field that would have to differ.</summary>
public sealed class ChangedField
{
    private readonly string _words;

    internal ChangedField(string name, object? present, object? nearest, string words)
    {
        Name = name;
        Present = present;
        Nearest = nearest;
        _words = words;
    }

    /// <summary>Its name in the policy.</summary>
    public string Name { get; }

    /// <summary>Its value now; null: unknown.</summary>
    public object? Present { get; }

    /// <summary>The value that it has instead; null: unknown.</summary>
    public object? Nearest { get; }

    /// <summary>As in <c>age were 30 days</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name + " were " + _words;
}
