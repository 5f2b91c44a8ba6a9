namespace PolicyLint.TestKit.Sentences;

/// <summary>That word, in that case: <c>"when"</c>.</summary>
public sealed class EbnfWord : EbnfExpression
{
    private readonly string written;

    internal EbnfWord(string text)
    {
        Text = text;
        written = $"\"{text}\"";
    }

    /// <summary>The word, without the quotation marks.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override IEnumerable<EbnfExpression> Parts => [];

    /// <inheritdoc/>
    public override string ToString() => written;
}
