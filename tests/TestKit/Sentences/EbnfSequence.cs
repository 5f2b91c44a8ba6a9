using System.Collections.Immutable;

namespace PolicyLint.TestKit.Sentences;

/// <summary>One piece after the other; empty for nothing at all.</summary>
public sealed class EbnfSequence : EbnfExpression
{
    internal EbnfSequence(ImmutableArray<EbnfExpression> items) => Items = items;

    /// <summary>The pieces, left to right.</summary>
    public ImmutableArray<EbnfExpression> Items { get; }

    /// <inheritdoc/>
    public override IEnumerable<EbnfExpression> Parts => Items;

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Items);
}
