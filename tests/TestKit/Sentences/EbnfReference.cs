namespace PolicyLint.TestKit.Sentences;

/// <summary>What another definition describes: <c>Expr</c>.</summary>
public sealed class EbnfReference : EbnfExpression
{
    internal EbnfReference(string name) => Name = name;

    /// <summary>The name of the definition; <see cref="GrammarFile.Productions"/> has it.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override IEnumerable<EbnfExpression> Parts => [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
