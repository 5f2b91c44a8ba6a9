namespace PolicyLint.Dsl.Syntax;

/// <summary><c>NUMBER UNIT { NUMBER UNIT }</c>, or <c>NUMBER working days [of C]</c>.</summary>
public sealed class DurationSyntax : SyntaxNode
{
    internal DurationSyntax(SyntaxTokenRange parts, WorkingDaysSyntax? workingDays)
    {
        Parts = parts;
        WorkingDays = workingDays;
    }

    /// <summary>The run of tokens.</summary>
    public SyntaxTokenRange Parts { get; }

    /// <summary>The working days, null where it is left out.</summary>
    public WorkingDaysSyntax? WorkingDays { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Parts);
        collector.Add(WorkingDays);
    }
}
