namespace PolicyLint.Dsl.Syntax;

/// <summary><c>allow|deny|refer to ROLE [TEXT]</c>.</summary>
public sealed class VerdictEffectSyntax : EffectSyntax
{
    internal VerdictEffectSyntax(SyntaxToken verdict, SyntaxToken to, RefSyntax? role, SyntaxToken text)
    {
        Verdict = verdict;
        To = to;
        Role = role;
        Text = text;
    }

    /// <summary>The token <c>verdict</c>.</summary>
    public SyntaxToken Verdict { get; }

    /// <summary>The token <c>to</c>, none where it is left out.</summary>
    public SyntaxToken To { get; }

    /// <summary>The role, null where it is left out.</summary>
    public RefSyntax? Role { get; }

    /// <summary>The token <c>text</c>, none where it is left out.</summary>
    public SyntaxToken Text { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Verdict);
        collector.Add(To);
        collector.Add(Role);
        collector.Add(Text);
    }
}
