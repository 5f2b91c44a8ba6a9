using System.Collections.Immutable;

namespace PolicyLint.TestKit.Sentences;

/// <summary>Goes on only where the next tokens are not these words: <c>!( "days" "from" )</c>.</summary>
public sealed class EbnfGuard : EbnfExpression
{
    internal EbnfGuard(EbnfExpression body, ImmutableArray<ImmutableArray<string>> words)
    {
        Body = body;
        Words = words;
    }

    /// <summary>What must not stand there.</summary>
    public EbnfExpression Body { get; }

    /// <summary>The same as words: for each place, those that count.</summary>
    public ImmutableArray<ImmutableArray<string>> Words { get; }

    /// <inheritdoc/>
    /// <remarks>None: what is kept out is no part of a sentence.</remarks>
    public override IEnumerable<EbnfExpression> Parts => [];

    /// <inheritdoc/>
    public override string ToString() => $"!( {Body} )";
}
