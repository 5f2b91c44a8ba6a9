using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>What a rule does: a verdict, or a value for an output.</summary>
internal sealed class EffectParser : Parser<Token, EffectSyntax>
{
    private static readonly Keyword[] Verdicts = [Keyword.Allow, Keyword.Deny, Keyword.Refer];
    private static readonly TokenParser Any = new TestParser("'allow', 'deny', 'refer' or an output", (context, index) => context.IsWordAt(index));
    private static readonly TokenParser To = Terminals.Word(Keyword.To);
    private static readonly TokenParser Is = Terminals.Word(Keyword.Is);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out EffectSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        Keyword meant = context.KindAt(index) == TokenKind.Word && context.KeywordAt(index + 1) != Keyword.Is
            ? context.NearestAt(index, Verdicts)
            : Keyword.None;
        if (meant != Keyword.None)
        {
            context.Respell(index, meant);
        }

        if (context.KeywordAt(index) is Keyword.Allow or Keyword.Deny or Keyword.Refer)
        {
            result = ReadVerdict(ref state, ref expecteds, context);
            return true;
        }

        if (context.IsWordAt(index))
        {
            state.Advance();
            SyntaxToken @is = Is.Read(ref state, ref expecteds);
            ExpressionSyntax value = Expressions.Expression.Read(ref state, ref expecteds);
            SyntaxToken text = Terminals.OptionalText.Read(ref state, ref expecteds);
            result = new OutputEffectSyntax(SyntaxToken.At(index), @is, value, text);
            return true;
        }

        if (context.TrySkipTo(ref state, Any))
        {
            return TryParse(ref state, ref expecteds, out result);
        }

        SyntaxToken reason = Terminals.OptionalText.Read(ref state, ref expecteds);
        result = new VerdictEffectSyntax(SyntaxToken.MissingAt(index), SyntaxToken.None, null, reason);
        return true;
    }

    private static VerdictEffectSyntax ReadVerdict(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context)
    {
        int index = (int)state.Location;
        state.Advance();
        SyntaxToken to = SyntaxToken.None;
        RefSyntax? role = null;
        if (context.KeywordAt(index) == Keyword.Refer)
        {
            to = To.Read(ref state, ref expecteds);
            role = Terminals.Ref.Read(ref state, ref expecteds);
        }

        SyntaxToken text = Terminals.OptionalText.Read(ref state, ref expecteds);
        return new VerdictEffectSyntax(SyntaxToken.At(index), to, role, text);
    }
}
