namespace PolicyLint.Dsl.Syntax;

/// <summary><c>TEXT, …</c> as one run of tokens, commas included.</summary>
public sealed class TextsSyntax : SyntaxNode
{
    internal TextsSyntax(SyntaxTokenRange tokens)
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
