namespace PolicyLint.TestKit.Sentences;

/// <summary>Any number of times, none included: <c>{ x }</c>.</summary>
public sealed class EbnfRepetition : EbnfExpression
{
    internal EbnfRepetition(EbnfExpression body, int firstBranch)
    {
        Body = body;
        FirstBranch = firstBranch;
    }

    /// <summary>What is repeated.</summary>
    public EbnfExpression Body { get; }

    /// <inheritdoc/>
    public override IEnumerable<EbnfExpression> Parts => [Body];

    /// <summary>The number in <see cref="GrammarFile.Branches"/> of "none"; "once" and "more" follow.</summary>
    internal int FirstBranch { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{{ {Body} }}";
}
