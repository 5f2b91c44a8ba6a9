namespace PolicyLint.Dsl.Syntax;

/// <summary><c>then EFFECT, …</c>.</summary>
public sealed class ThenClauseSyntax : ClauseSyntax
{
    internal ThenClauseSyntax(SyntaxToken keyword, SeparatedSyntaxList<EffectSyntax> effects)
    {
        Keyword = keyword;
        Effects = effects;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The effects and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<EffectSyntax> Effects { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Effects);
    }
}
