using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>UNIT: a unit of time; a misspelt one is reported and read as the nearest.</summary>
internal sealed class UnitParser : TokenParser
{
    public override string Description => "a unit such as 'hours'";

    public override bool Matches(ParseContext context, int index) =>
        Units.IsAt(context, index) || context.NearestAt(index, Units.Words) != Keyword.None;

    public override void Accept(ParseContext context, int index)
    {
        if (Units.IsAt(context, index))
        {
            return;
        }

        Keyword meant = context.NearestAt(index, Units.Words);
        string text = KeywordTable.TextOf(meant);
        context.Report(
            MalformedValueRule.Descriptor,
            index,
            "There is no unit " + context.Found(index) + ". Did you mean '" + text + "'?",
            context.Replace(index, text));
        context.TakeAs(index, meant);
    }
}
