namespace PolicyLint.Dsl.Syntax;

/// <summary><c>Ref, …</c>.</summary>
public sealed class RefsSyntax : SyntaxNode
{
    internal RefsSyntax(SeparatedSyntaxList<RefSyntax> items)
    {
        Items = items;
    }

    /// <summary>The items and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<RefSyntax> Items { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Items);
    }
}
