#if NET8_0_OR_GREATER
namespace PolicyLint;

/// <summary>A fraction as a percentage.</summary>
internal sealed class PercentSpelling : WordSpelling<decimal>
{
    internal override string What => "a percentage, \"15%\"";

    private protected override string Pattern => $"^{DecimalText.Pattern}%$";

    private protected override bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.Length < 2 || text[^1] != '%' || !DecimalText.TryParse(text[..^1], out var hundredths))
        {
            return false;
        }

        value = hundredths / 100;
        return value * 100 == hundredths;
    }

    private protected override int Format(decimal value, Span<char> to)
    {
        var length = DecimalText.Format(value * 100, to);
        to[length] = '%';
        return length + 1;
    }
}
#endif
