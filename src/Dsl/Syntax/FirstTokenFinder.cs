namespace PolicyLint.Dsl.Syntax;

/// <summary>Finds the first token under a node that is written in the text, else the first that is missing. Makes no lists: half of binding is asking where things stand.</summary>
internal sealed class FirstTokenFinder : SyntaxCollector
{
    public SyntaxToken Token { get; private set; }

    protected override void Take(SyntaxToken token)
    {
        if (Token.IsNone || (!Token.IsPresent && token.IsPresent))
        {
            Token = token;
        }
    }

    protected override void Take(SyntaxNode node)
    {
        if (!Token.IsPresent)
        {
            node.HandChildrenTo(this);
        }
    }
}
