namespace PolicyLint.TestKit.Sentences;

/// <summary>One branch of a choice.</summary>
public sealed class EbnfAlternative
{
    internal EbnfAlternative(EbnfExpression body, bool repeats)
    {
        Body = body;
        Repeats = repeats;
    }

    /// <summary>What stands there when the branch is taken.</summary>
    public EbnfExpression Body { get; }

    /// <summary>Whether the file marks it <c>(* repeats *)</c>: a clause without the mark stands at most once in its block.</summary>
    public bool Repeats { get; }

    /// <inheritdoc/>
    public override string ToString() => Repeats ? $"{Body} (* repeats *)" : $"{Body}";
}
