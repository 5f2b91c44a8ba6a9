namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A token that a test accepts: a name, a day, a currency.</summary>
internal sealed class TestParser(string description, Func<ParseContext, int, bool> test, bool isWord = false) : TokenParser
{
    public override string Description => description;

    public override bool Matches(ParseContext context, int index) => test(context, index);

    // A keyword behind a token too many is rather what comes next than the user's name.
    public override bool MatchesBehind(ParseContext context, int index) => isWord ? context.IsPlainWordAt(index) : test(context, index);
}
