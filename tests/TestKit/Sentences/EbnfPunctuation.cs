namespace PolicyLint.TestKit.Sentences;

/// <summary>That punctuation: <c>"=>"</c>.</summary>
public sealed class EbnfPunctuation : EbnfExpression
{
    private readonly string written;

    internal EbnfPunctuation(string text)
    {
        Text = text;
        written = $"\"{text}\"";
    }

    /// <summary>The characters, without the quotation marks.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override IEnumerable<EbnfExpression> Parts => [];

    /// <inheritdoc/>
    public override string ToString() => written;
}
