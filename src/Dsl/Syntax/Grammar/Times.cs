using Pidgin;
using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>Times of day: the one that joins a date, and midnight.</summary>
internal static class Times
{
    /// <summary>A date, and <c>at</c> a time if that stands behind it.</summary>
    public static ExpressionSyntax ReadAt(ref ParseState<Token> state, ParseContext context, ExpressionSyntax date)
    {
        int index = (int)state.Location;
        if (context.KeywordAt(index) != Keyword.At || (context[index].Flags & TokenFlags.BeforeTime) == 0)
        {
            return date;
        }

        state.Advance(2);
        return new AtExpressionSyntax(date, SyntaxToken.At(index), SyntaxToken.At(index + 1));
    }

    /// <summary>Reports 24:00 where a range starts.</summary>
    public static void CheckStart(ParseContext context, SyntaxToken time)
    {
        if (time.IsPresent && context.KindAt(time.Index) == TokenKind.Time && context.TextAt(time.Index) == "24:00")
        {
            context.ReportCondition(
                MalformedValueRule.Descriptor,
                time.Index,
                "24:00 ends a range and never starts one. Write '00:00'.",
                context.Replace(time.Index, "00:00"));
        }
    }
}
