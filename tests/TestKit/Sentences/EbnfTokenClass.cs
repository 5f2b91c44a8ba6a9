namespace PolicyLint.TestKit.Sentences;

/// <summary>Any token of a class of part 2 or 3: <c>NAME</c>.</summary>
public sealed class EbnfTokenClass : EbnfExpression
{
    internal EbnfTokenClass(string name) => Name = name;

    /// <summary>The name of the class, in capitals.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override IEnumerable<EbnfExpression> Parts => [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
