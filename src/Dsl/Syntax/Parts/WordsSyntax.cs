namespace PolicyLint.Dsl.Syntax;

/// <summary><c>WORD, …</c> as one run of tokens, commas included.</summary>
public sealed class WordsSyntax : SyntaxNode
{
    internal WordsSyntax(SyntaxTokenRange tokens)
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
