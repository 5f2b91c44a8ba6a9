namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A token that a test accepts: a name, a day, a currency.</summary>
internal sealed class TestParser(string description, Func<ParseContext, int, bool> test) : TokenParser
{
    public override string Description => description;

    public override bool Matches(ParseContext context, int index) => test(context, index);
}
