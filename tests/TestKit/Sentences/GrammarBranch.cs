namespace PolicyLint.TestKit.Sentences;

/// <summary>A way that a sentence may take at a choice, an option or a repetition of the grammar.</summary>
/// <param name="Production">The definition in which it lies.</param>
/// <param name="Place">The choice, option or repetition, as the file writes it.</param>
/// <param name="Way">The alternative; for an option <c>without</c> or <c>with</c>; for a repetition <c>none</c>, <c>once</c> or <c>more</c>.</param>
public sealed record GrammarBranch(string Production, string Place, string Way)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Production}: {Way} of {Place}";
}
