namespace PolicyLint;

/// <summary>A value that a rule or a table gave to an output.</summary>
public sealed class TraceOutput
{
    /// <summary>A value for an output.</summary>
    /// <param name="name">The name of the output.</param>
    /// <param name="value">The value, as the policy writes it.</param>
    public TraceOutput(string name, string value)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Value = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The name of the output.</summary>
    public string Name { get; }

    /// <summary>The value, as the policy writes it.</summary>
    public string Value { get; }

    /// <summary>As in <c>voucher is 10.00 GBP</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name + " is " + Value;
}
