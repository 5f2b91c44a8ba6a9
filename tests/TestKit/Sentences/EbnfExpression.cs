namespace PolicyLint.TestKit.Sentences;

/// <summary>A piece of a definition in part 4 of the grammar file. <c>ToString</c> writes it as the file does.</summary>
public abstract class EbnfExpression
{
    private protected EbnfExpression()
    {
    }

    /// <summary>The pieces that this one holds, left to right.</summary>
    public abstract IEnumerable<EbnfExpression> Parts { get; }

    /// <summary>This piece and all inside it, references not followed.</summary>
    public IEnumerable<EbnfExpression> SelfAndInner() => Parts.SelectMany(part => part.SelfAndInner()).Prepend(this);
}
