using System.Collections.Immutable;

namespace PolicyLint.TestKit.Sentences;

/// <summary>Exactly one of several: <c>x | y</c>.</summary>
public sealed class EbnfChoice : EbnfExpression
{
    internal EbnfChoice(ImmutableArray<EbnfAlternative> alternatives, int firstBranch)
    {
        Alternatives = alternatives;
        FirstBranch = firstBranch;
    }

    /// <summary>The branches, in the order of the file.</summary>
    public ImmutableArray<EbnfAlternative> Alternatives { get; }

    /// <inheritdoc/>
    public override IEnumerable<EbnfExpression> Parts => Alternatives.Select(alternative => alternative.Body);

    /// <summary>The number of the first alternative in <see cref="GrammarFile.Branches"/>; the others follow it.</summary>
    internal int FirstBranch { get; }

    /// <inheritdoc/>
    public override string ToString() => $"( {string.Join(" | ", Alternatives)} )";
}
