namespace PolicyLint.Dsl.Syntax;

/// <summary>A name, perhaps qualified: <c>NAME { . WORD }</c>.</summary>
public sealed class RefSyntax : SyntaxNode
{
    internal RefSyntax(SyntaxTokenRange tokens)
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
