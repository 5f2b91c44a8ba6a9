namespace PolicyLint.Dsl.Syntax;

/// <summary><c>on TEXT</c>.</summary>
public sealed class OnTextSyntax : SyntaxNode
{
    internal OnTextSyntax(SyntaxToken on, SyntaxToken text)
    {
        On = on;
        Text = text;
    }

    /// <summary>The token <c>on</c>.</summary>
    public SyntaxToken On { get; }

    /// <summary>The token <c>text</c>.</summary>
    public SyntaxToken Text { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(On);
        collector.Add(Text);
    }
}
