namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>One certain word.</summary>
internal sealed class KeywordParser(Keyword keyword) : TokenParser
{
    private readonly Keyword[] _keywords = [keyword];

    public override string Description => "'" + KeywordTable.TextOf(keyword) + "'";

    public override bool IsFixed => true;

    public override IReadOnlyList<Keyword> Keywords => _keywords;

    public override string Insertion => KeywordTable.TextOf(keyword);

    public override bool Matches(ParseContext context, int index) => context.KeywordAt(index) == keyword;
}
