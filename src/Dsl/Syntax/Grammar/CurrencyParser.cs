using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>CODE: a word of three capital letters; one that ISO 4217 does not have is reported, and taken all the same.</summary>
internal sealed class CurrencyParser : TokenParser
{
    public override string Description => "a currency such as GBP";

    public override bool Matches(ParseContext context, int index)
    {
        Token token = context[index];
        if (token.Kind != TokenKind.Word || token.Length > 13 || token.Keyword != Keyword.None)
        {
            return false;
        }

        string code = context.TextAt(index);
        return IsShape(code) || Currencies.Nearest(code) is not null;
    }

    public override void Accept(ParseContext context, int index)
    {
        string code = context.TextAt(index);
        if (!Currencies.IsKnown(code))
        {
            Reject(context, index, code);
        }
    }

    /// <summary>Whether a word is three capital letters.</summary>
    private static bool IsShape(string code) =>
        code.Length == 3 && code[0] is >= 'A' and <= 'Z' && code[1] is >= 'A' and <= 'Z' && code[2] is >= 'A' and <= 'Z';

    /// <summary>Reports a word that is no currency, with the nearest one.</summary>
    private static void Reject(ParseContext context, int index, string code)
    {
        string? nearest = Currencies.Nearest(code);
        context.Report(
            MalformedValueRule.Descriptor,
            index,
            "ISO 4217 has no currency " + context.Found(index) + "." + (nearest is null ? " Write a code such as GBP." : " Did you mean '" + nearest + "'?"),
            nearest is null ? null : context.Replace(index, nearest));
    }
}
