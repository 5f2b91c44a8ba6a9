namespace PolicyLint.Dsl.Syntax;

/// <summary><c>default calendar C</c>.</summary>
public sealed class DefaultCalendarClauseSyntax : ClauseSyntax
{
    internal DefaultCalendarClauseSyntax(SyntaxToken keyword, SyntaxToken calendarKeyword, RefSyntax calendar)
    {
        Keyword = keyword;
        CalendarKeyword = calendarKeyword;
        Calendar = calendar;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>calendarkeyword</c>.</summary>
    public SyntaxToken CalendarKeyword { get; }

    /// <summary>The calendar.</summary>
    public RefSyntax Calendar { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(CalendarKeyword);
        collector.Add(Calendar);
    }
}
