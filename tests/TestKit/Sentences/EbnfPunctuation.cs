namespace PolicyLint.TestKit.Sentences;

/// <summary>That punctuation: <c>"=>"</c>.</summary>
public sealed class EbnfPunctuation : EbnfExpression
{
    internal EbnfPunctuation(string text) => Text = text;

    /// <summary>The characters, without the quotation marks.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override IEnumerable<EbnfExpression> Parts => [];

    /// <inheritdoc/>
    public override string ToString() => $"\"{Text}\"";
}
