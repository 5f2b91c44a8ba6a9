namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The time at which a range of hours starts.</summary>
internal sealed class RangeStartParser : TokenParser
{
    public override string Description => Terminals.ATime.Description;

    public override bool Matches(ParseContext context, int index) => context.KindAt(index) == TokenKind.Time;

    public override void Accept(ParseContext context, int index) => Times.CheckStart(context, SyntaxToken.At(index));
}
