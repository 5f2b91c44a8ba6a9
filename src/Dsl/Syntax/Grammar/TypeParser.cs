using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A type.</summary>
internal sealed class TypeParser : Parser<Token, TypeSyntax>
{
    private static readonly TokenParser Any = new TestParser("a type such as money", StartsAt);
    private static readonly TokenParser No = Terminals.Word(Keyword.No);
    private static readonly TokenParser Of = Terminals.Word(Keyword.Of);
    private static readonly TokenParser TimeWord = Terminals.Word(Keyword.Time);

    public static Parser<Token, TypeSyntax> Instance { get; } = new TypeParser();

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out TypeSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int start = (int)state.Location;
        WordsSyntax? values = null;
        switch (context.KeywordAt(start))
        {
            case Keyword.Yes:
                state.Advance();
                Terminals.Slash.Read(ref state, ref expecteds);
                No.Read(ref state, ref expecteds);
                break;
            case Keyword.One:
                state.Advance();
                Of.Read(ref state, ref expecteds);
                int count = (int)state.Location - start;
                values = Terminals.Words.Read(ref state, ref expecteds);
                result = new TypeSyntax(new SyntaxTokenRange(start, count), values, null);
                return true;
            case Keyword.Date:
                state.Advance();
                if (context.KeywordAt((int)state.Location) == Keyword.And)
                {
                    state.Advance();
                    TimeWord.Read(ref state, ref expecteds);
                }

                break;
            case Keyword.Text or Keyword.Number or Keyword.Count or Keyword.Percent or Keyword.Money or Keyword.Duration or Keyword.Time or Keyword.Segment:
                state.Advance();
                break;
            default:
                return TryParseName(ref state, ref expecteds, context, out result);
        }

        result = new TypeSyntax(new SyntaxTokenRange(start, (int)state.Location - start), null, null);
        return true;
    }

    public static bool StartsAt(ParseContext context, int index) =>
        context.IsNameAt(index) || context.KeywordAt(index) is Keyword.Yes or Keyword.Segment
        || KeywordTable.Is(context.KeywordAt(index), WordClasses.Type);

    private bool TryParseName(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context, out TypeSyntax result)
    {
        int start = (int)state.Location;
        if (!context.IsNameAt(start))
        {
            if (context.TrySkipTo(ref state, Any))
            {
                return TryParse(ref state, ref expecteds, out result);
            }

            result = new TypeSyntax(new SyntaxTokenRange(start, 0), null, null);
            return true;
        }

        RefSyntax named = Terminals.Ref.Read(ref state, ref expecteds);
        result = new TypeSyntax(new SyntaxTokenRange(start, 0), null, named);
        return true;
    }
}
