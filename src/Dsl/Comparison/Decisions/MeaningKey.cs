using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>
/// A text that is the same for expressions of two versions only if they mean the same: how the expression is written, and how
/// everything is that it reads, but for the fields that are passed in.
/// </summary>
internal sealed class MeaningKey
{
    private readonly RequestSymbol _request;
    private readonly Dictionary<BoundExpression, string> _keys = new();
    private readonly Dictionary<Symbol, (string Text, Symbol[] Reads)> _known = new();

    public MeaningKey(RequestSymbol request) => _request = request;

    /// <summary>The key of an expression.</summary>
    public string Of(BoundExpression expression)
    {
        if (!_keys.TryGetValue(expression, out string? key))
        {
            key = With(ExpressionKey.Of(expression), Reads(expression));
            _keys.Add(expression, key);
        }

        return key;
    }

    /// <summary>The key of an output or formula: the same only if it is the same in every case.</summary>
    public string Of(FieldSymbol output) => With(output.Name, [output]);

    /// <summary>The key of what the rules say about verdicts.</summary>
    public string OfVerdicts()
    {
        var text = new StringBuilder();
        var read = new List<BoundExpression>();
        foreach (RuleBody rule in _request.Rules.Where(r => r.Root.WithExceptions().Any(c => c.Verdict != Verdict.Allow)))
        {
            Write(rule.Root);
        }

        return With(text.ToString(), read.SelectMany(Reads));

        void Write(ClauseSymbol clause)
        {
            text.Append(clause.Condition is { } c ? ExpressionKey.Of(c) : "always").Append(": ").Append(clause.Verdict);
            text.Append(string.Concat(clause.Approvers.Select(r => " " + r.Name)));
            read.AddRange(clause.Condition is { } condition ? [condition] : Array.Empty<BoundExpression>());
            foreach (ClauseSymbol exception in clause.Exceptions)
            {
                text.Append(" except (");
                Write(exception);
                text.Append(')');
            }

            text.Append("; ");
        }
    }

    private string With(string text, IEnumerable<Symbol> reads)
    {
        var met = new HashSet<Symbol>();
        var open = new Stack<Symbol>(reads);
        while (open.Count > 0)
        {
            Symbol symbol = open.Pop();
            if (met.Add(symbol))
            {
                foreach (Symbol next in Known(symbol).Reads)
                {
                    open.Push(next);
                }
            }
        }

        IEnumerable<string> texts = met.Select(s => Known(s).Text).OrderBy(t => t, StringComparer.Ordinal);
        return text + string.Concat(texts.Select(t => "; " + t));
    }

    /// <summary>The key of a value: symbols go by their name.</summary>
    public static string OfValue(object value) => value switch
    {
        Symbol symbol => symbol.Name,
        string text => "\"" + text + "\"",
        bool yes => yes ? "yes" : "no",
        WorkingDays days => days.Count.ToString(CultureInfo.InvariantCulture) + " working days of " + (days.Calendar is { } c ? Hours(c) : string.Empty),
        CalendarMonths months => months.Count.ToString(CultureInfo.InvariantCulture) + " months",
        _ => Words.Number(Coordinate.Of(value)),
    };

    private (string Text, Symbol[] Reads) Known(Symbol symbol)
    {
        if (!_known.TryGetValue(symbol, out (string Text, Symbol[] Reads) known))
        {
            known = symbol switch
            {
                FieldSymbol { Kind: FieldKind.Input } input => (string.Empty, []),
                FieldSymbol { Formula: { } formula } field => (field.Name + " is " + ExpressionKey.Of(formula), Reads(formula).ToArray()),
                FieldSymbol output => Output(output),
                FigureSymbol figure => (figure.Name + " is " + string.Join(", ", figure.Values.Select(v => OfValue(v.Value.Value) + " from " + v.From?.Ticks)), []),
                StandardSymbol standard => (standard.Name + " by " + Deadline(standard), []),
                CalendarSymbol calendar => (calendar.Name + " open " + Hours(calendar), []),
                SegmentSymbol segment => (segment.Name + " worth " + segment.LifetimeValue?.Amount.ToString(CultureInfo.InvariantCulture), []),
                _ => throw new InvalidOperationException("Something that no expression reads: " + symbol.GetType().Name),
            };
            _known.Add(symbol, known);
        }

        return known;
    }

    /// <summary>An output means whatever every rule and table makes of it that gives it.</summary>
    private (string Text, Symbol[] Reads) Output(FieldSymbol output)
    {
        var text = new List<string> { output.Name + " using " + output.HitPolicy + " else " + (output.Default is { } d ? OfValue(d.Value) : "nothing") };
        var read = new List<BoundExpression>();
        foreach (RuleBody rule in _request.Rules.Where(r => r.Root.WithExceptions().Any(c => Gives(c, output).Any())))
        {
            Write(rule.Root);
        }

        foreach (TableBody table in _request.Tables.Where(t => t.Outputs.Contains(output)))
        {
            int column = table.Outputs.IndexOf(output);
            foreach (RowSymbol row in table.Rows)
            {
                Add("row", row.Cells);
                Add("=>", row.Values.Skip(column).Take(1));
            }
        }

        return (string.Join(" ", text), read.SelectMany(Reads).ToArray());

        void Write(ClauseSymbol clause)
        {
            Add("when", [clause.Condition]);
            Add("gives", Gives(clause, output));
            foreach (ClauseSymbol exception in clause.Exceptions)
            {
                text.Add("except (");
                Write(exception);
                text.Add(")");
            }
        }

        void Add(string word, IEnumerable<BoundExpression?> parts)
        {
            foreach (BoundExpression? part in parts)
            {
                text.Add(word + " " + (part is null ? "any" : ExpressionKey.Of(part)));
                read.AddRange(part is null ? [] : new[] { part });
            }
        }
    }

    private static IEnumerable<BoundExpression> Gives(ClauseSymbol clause, FieldSymbol output) =>
        clause.Effects.OfType<OutputEffect>().Where(e => e.Output == output).Select(e => e.Value);

    /// <summary>What an expression reads besides the fields that are passed in.</summary>
    private IEnumerable<Symbol> Reads(BoundExpression expression)
    {
        var open = new Stack<BoundExpression>();
        open.Push(expression);
        while (open.Count > 0)
        {
            BoundExpression next = open.Pop();
            foreach (Symbol symbol in Own(next))
            {
                yield return symbol;
            }

            foreach (BoundExpression child in ExpressionReads.Children(next))
            {
                open.Push(child);
            }
        }
    }

    private IEnumerable<Symbol> Own(BoundExpression expression) => expression switch
    {
        FieldExpression { Field: { Kind: not FieldKind.Input } field } => [field],
        FigureExpression figure => [figure.Figure],
        DeadlineOfExpression deadline => _request.Policy.DefaultCalendar is { } clock ? [deadline.Standard, clock] : [deadline.Standard],
        DaysFromExpression { Calendar: { } calendar } => [calendar],
        ConstantExpression { Value: WorkingDays { Calendar: { } calendar } } => [calendar],
        LifetimeValueExpression => _request.Policy.SegmentsInReach,
        _ => [],
    };

    private static string Deadline(StandardSymbol standard) =>
        standard.Targets.FirstOrDefault(t => t.Deadline is not null)?.Deadline is { } deadline
            ? PartWords.Deadline(deadline) + " " + (deadline.Calendar is { } calendar ? Hours(calendar) : string.Empty)
            : string.Empty;

    private static string Hours(CalendarSymbol calendar) =>
        calendar.TimeZone + " " + (calendar.IsAlwaysOpen ? "always" : string.Join(", ", calendar.OpenHours)) + " but " + string.Join(", ", calendar.Closures.Select(c => c.From.Ticks + ".." + c.To.Ticks));
}
