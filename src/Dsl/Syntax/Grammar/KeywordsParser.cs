namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>One of several words.</summary>
internal sealed class KeywordsParser(params Keyword[] keywords) : TokenParser
{
    public override string Description => Alternatives.Of(Array.ConvertAll(keywords, keyword => "'" + KeywordTable.TextOf(keyword) + "'"));

    public override bool IsFixed => true;

    public override IReadOnlyList<Keyword> Keywords => keywords;

    public override bool Matches(ParseContext context, int index)
    {
        Keyword found = context.KeywordAt(index);
        return found != Keyword.None && Array.IndexOf(keywords, found) >= 0;
    }
}
