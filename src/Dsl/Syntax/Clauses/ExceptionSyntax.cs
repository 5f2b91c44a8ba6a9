namespace PolicyLint.Dsl.Syntax;

/// <summary><c>except NAME when EXPR (then EFFECTS | { … })</c>.</summary>
public sealed class ExceptionSyntax : ClauseSyntax
{
    internal ExceptionSyntax(SyntaxToken keyword, SyntaxToken name, SyntaxToken when, ExpressionSyntax condition, ThenClauseSyntax? then, BlockSyntax? block)
    {
        Keyword = keyword;
        Name = name;
        When = when;
        Condition = condition;
        Then = then;
        Block = block;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>name</c>.</summary>
    public SyntaxToken Name { get; }

    /// <summary>The token <c>when</c>.</summary>
    public SyntaxToken When { get; }

    /// <summary>The condition.</summary>
    public ExpressionSyntax Condition { get; }

    /// <summary>The then, null where it is left out.</summary>
    public ThenClauseSyntax? Then { get; }

    /// <summary>The block, null where it is left out.</summary>
    public BlockSyntax? Block { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Name);
        collector.Add(When);
        collector.Add(Condition);
        collector.Add(Then);
        collector.Add(Block);
    }
}
