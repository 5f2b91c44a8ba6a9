namespace PolicyLint.Dsl.Syntax;

/// <summary><c>every day</c>, or <c>DAY[..DAY], …</c>, as one run of tokens.</summary>
public sealed class DaysSyntax : SyntaxNode
{
    internal DaysSyntax(SyntaxTokenRange tokens)
    {
        Tokens = tokens;
    }

    /// <summary>The run of tokens.</summary>
    public SyntaxTokenRange Tokens { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Tokens);
    }
}
