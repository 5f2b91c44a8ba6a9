#if NET8_0_OR_GREATER
namespace PolicyLint;

/// <summary>Money in one currency: its amount and its code.</summary>
internal sealed class MoneySpelling(string currency) : WordSpelling<Money>
{
    private const int CodeLetters = 3;

    internal override string What => $"money in {currency}, \"80 {currency}\"";

    private protected override string Pattern => $"^({DecimalText.Pattern} {currency}|0)$";

    private protected override bool TryParse(ReadOnlySpan<char> text, out Money value)
    {
        value = default;
        if (text is "0")
        {
            return true;
        }

        var space = text.Length - CodeLetters - 1;
        if (space < 1 || text[space] != ' ' || !text[(space + 1)..].SequenceEqual(currency) || !DecimalText.TryParse(text[..space], out var amount))
        {
            return false;
        }

        value = Money.Of(amount, currency);
        return true;
    }

    // Money of another currency, which only a decision made by hand can hold, keeps its own.
    private protected override int Format(Money value, Span<char> to)
    {
        var length = DecimalText.Format(value.Amount, to);
        if (value.Currency is { Length: > 0 } own)
        {
            to[length++] = ' ';
            own.CopyTo(to[length..]);
            length += own.Length;
        }

        return length;
    }
}
#endif
