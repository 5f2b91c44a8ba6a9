using System.Collections.Immutable;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <content>Dates, times, deadlines and figures of a day.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindDaysFrom(DaysFromExpressionSyntax syntax)
    {
        BoundExpression start = Bind(syntax.Start);
        BoundExpression end = Bind(syntax.End);
        bool isSound = RequireDate(start, "Days are counted between dates") & RequireDate(end, "Days are counted between dates");
        CalendarSymbol? calendar = null;
        if (syntax.Of is { } of)
        {
            calendar = _binder.Resolve<CalendarSymbol>(of.Calendar);
            isSound &= calendar is not null;
        }
        else if (syntax.Working.IsPresent)
        {
            calendar = _binder.CalendarInReach(_tree.SpanOf(syntax));
            isSound &= calendar is not null;
        }

        return isSound ? new DaysFromExpression(syntax, PolicyType.Count, start, end, calendar) : Error(syntax);
    }

    /// <summary>A date where the deadline is a matter of days, else a date and time; from a date and time always the latter.</summary>
    private BoundExpression BindDeadlineOf(DeadlineOfExpressionSyntax syntax)
    {
        BoundExpression start = Bind(syntax.Start);
        StandardSymbol? standard = _binder.Resolve<StandardSymbol>(syntax.Standard);
        if (standard is null || start.Type.IsError)
        {
            return Error(syntax);
        }

        if (start.Type.Kind is not (TypeKind.Date or TypeKind.DateTime))
        {
            Report(TypeMismatchRule.Descriptor, start.Syntax, $"A deadline runs from a date or a date and time, and {_binder.Quote(start.Syntax)} is {An(start.Type)}. Write a date.");
            return Error(syntax);
        }

        Deadline? deadline = standard.Targets.FirstOrDefault(t => t.Deadline is not null)?.Deadline;
        if (deadline is null)
        {
            if (standard.HasBrokenDeadline)
            {
                return Error(syntax);
            }

            Report(TypeMismatchRule.Descriptor, syntax.Standard, $"Standard '{standard.Name}' has no deadline. Add 'target … within …' to it.");
            return Error(syntax);
        }

        if (((StandardSyntax)standard.Syntax).Block.Clauses.OfType<TargetClauseSyntax>().Any(t => t is { Deadline: not null, Condition: not null }))
        {
            Report(
                TypeMismatchRule.Descriptor,
                syntax.Standard,
                $"Which deadline standard '{standard.Name}' sets depends on its conditions, and 'deadline of' takes one that always holds. Give each deadline a standard of its own.");
            return Error(syntax);
        }

        bool isDays = deadline is { Within: { WorkingDays: not null } or { Months: not null }, ByTime: null }
            || (deadline is { Within.Clock: { } clock, Calendar: null } && clock.Ticks % TimeSpan.TicksPerDay == 0);
        return new DeadlineOfExpression(syntax, start.Type.Kind == TypeKind.Date && isDays ? PolicyType.Date : PolicyType.DateTime, standard, start);
    }

    private BoundExpression BindPartOf(PartOfExpressionSyntax syntax)
    {
        BoundExpression operand = Bind(syntax.Operand);
        if (operand.Type.IsError)
        {
            return operand;
        }

        bool isDate = _tree[syntax.Part].Keyword == Keyword.Date;
        if (operand.Type.Kind != TypeKind.DateTime)
        {
            Report(
                TypeMismatchRule.Descriptor,
                syntax,
                $"'{(isDate ? "date" : "time")} of' takes a part of a date and time, and {_binder.Quote(syntax.Operand)} is {An(operand.Type)}. Write a date and time.");
            return Error(syntax);
        }

        return new DatePartExpression(syntax, isDate ? PolicyType.Date : PolicyType.Time, operand, isDate);
    }

    private BoundExpression BindAt(AtExpressionSyntax syntax)
    {
        BoundExpression date = Bind(syntax.Date);
        bool isSound = RequireDate(date, "'at' joins a date with a time of day");
        if (!syntax.Time.IsPresent || (_tree[syntax.Time].Flags & TokenFlags.Bad) != 0 || _tree.TimeOf(syntax.Time) is not { } minutes)
        {
            return Error(syntax);
        }

        if (minutes == 24 * 60)
        {
            Report(OutOfRangeRule.Descriptor, syntax, "24:00 ends a range or a deadline, and is no time of day. Write 00:00 of the next day, or 23:59.");
            return Error(syntax);
        }

        if (!isSound)
        {
            return Error(syntax);
        }

        return date is ConstantExpression { Value: DateTime day }
            ? new ConstantExpression(syntax, PolicyType.DateTime, day.AddMinutes(minutes))
            : new DateAtExpression(syntax, PolicyType.DateTime, date, new TimeOfDay(minutes));
    }

    private BoundExpression BindOn(OnExpressionSyntax syntax)
    {
        BoundExpression date = Bind(syntax.Date);
        bool isSound = RequireDate(date, "A figure has its value on a date");
        ExpressionSyntax operand = syntax.Figure is ParenthesizedExpressionSyntax parentheses ? parentheses.Inner : syntax.Figure;
        if (operand is not NameExpressionSyntax name)
        {
            Report(WrongKindRule.Descriptor, syntax.Figure, $"'on' asks for the value of a figure on a date, and {_binder.Quote(syntax.Figure)} is no figure. Write the name of a figure.");
            return Error(syntax);
        }

        SyntaxToken[] tokens = _tree.NamesOf(name).ToArray();
        if (tokens.Length == 0)
        {
            return Error(syntax);
        }

        ImmutableArray<string> names = tokens.Select(_tree.NameOf).ToImmutableArray();
        Symbol? found = _binder.Find(names, typeof(FigureSymbol)) ?? (names.Length == 1 ? _request?.Member(names[0]) : null);
        if (found is not FigureSymbol figure)
        {
            _binder.ReportUnresolved(tokens, found, typeof(FigureSymbol));
            return Error(syntax);
        }

        _binder.Refer(figure, _tree.SpanOf(name.Tokens.Last));
        return isSound && !figure.Type.IsError ? new FigureExpression(syntax, figure.Type, figure, date) : Error(syntax);
    }

    private bool RequireDate(BoundExpression bound, string fact)
    {
        if (bound.Type.Kind is TypeKind.Date or TypeKind.Error)
        {
            return !bound.Type.IsError;
        }

        string repair = bound.Type.Kind == TypeKind.DateTime ? $"Write 'date of ({_tree.TextOf(bound.Syntax)})'." : "Write a date.";
        Report(TypeMismatchRule.Descriptor, bound.Syntax, $"{fact}, and {_binder.Quote(bound.Syntax)} is {An(bound.Type)}. {repair}");
        return false;
    }
}
