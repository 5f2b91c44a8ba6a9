namespace PolicyLint.TestKit.Sentences;

/// <summary>Something or nothing: <c>[ x ]</c>.</summary>
public sealed class EbnfOption : EbnfExpression
{
    internal EbnfOption(EbnfExpression body, int firstBranch)
    {
        Body = body;
        FirstBranch = firstBranch;
    }

    /// <summary>What may stand there.</summary>
    public EbnfExpression Body { get; }

    /// <inheritdoc/>
    public override IEnumerable<EbnfExpression> Parts => [Body];

    /// <summary>The number in <see cref="GrammarFile.Branches"/> of "left out"; "there" is the next.</summary>
    internal int FirstBranch { get; }

    /// <inheritdoc/>
    public override string ToString() => $"[ {Body} ]";
}
