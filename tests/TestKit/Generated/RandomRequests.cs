using PolicyLint.Dsl.Symbols;

namespace PolicyLint.TestKit.Generated;

/// <summary>Random inputs of a request. Most lie on or beside a constant that the policy compares something with: there decisions change.</summary>
public sealed class RandomRequests
{
    private static readonly long[] TickSteps = [0, -1, 1, TimeSpan.TicksPerMinute, TimeSpan.TicksPerHour, TimeSpan.TicksPerDay];

    private readonly RequestSymbol _request;
    private readonly Random _random;
    private readonly ILookup<TypeKind, object> _constants;

    /// <summary>A source of inputs; the same seed gives the same inputs.</summary>
    public RandomRequests(RequestSymbol request, int seed)
    {
        _request = request;
        _random = new Random(seed);
        _constants = Expressions(request).SelectMany(AllOf).OfType<ConstantExpression>()
            .Concat(request.Fields.SelectMany(f => new[] { f.From, f.To, f.Default }).OfType<ConstantExpression>())
            .ToLookup(c => c.Type.Kind, c => c.Value);
    }

    /// <summary>Values for all input fields; null: unknown.</summary>
    public Dictionary<FieldSymbol, object?> Next() => _request.Fields
        .Where(f => f.Kind == FieldKind.Input)
        .ToDictionary(f => f, f => f.IsOptional && _random.Next(4) == 0 ? null : (object?)Within(f, Value(f)));

    private static IEnumerable<BoundExpression> Expressions(RequestSymbol request) => request.Fields.Select(f => f.Formula)
        .Concat(request.Rules.SelectMany(r => Clauses(r.Root)).SelectMany(c => c.Effects.OfType<OutputEffect>().Select(e => (BoundExpression?)e.Value).Append(c.Condition)))
        .Concat(request.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells.Concat(r.Values)))
        .OfType<BoundExpression>();

    private static IEnumerable<ClauseSymbol> Clauses(ClauseSymbol clause) => clause.Exceptions.SelectMany(Clauses).Prepend(clause);

    private static IEnumerable<BoundExpression> AllOf(BoundExpression expression) => ExpressionReads.Children(expression).SelectMany(AllOf).Prepend(expression);

    private object Value(FieldSymbol field) => field.Type.Kind switch
    {
        TypeKind.YesNo => _random.Next(2) == 0,
        TypeKind.Text => Pick(TypeKind.Text) ?? "text",
        TypeKind.Number or TypeKind.Count => (decimal)(Pick(TypeKind.Number, TypeKind.Count) ?? (decimal)_random.Next(-5, 50)) + Step(field),
        TypeKind.Percent => (decimal)(Pick(TypeKind.Percent) ?? 0.5m) + (_random.Next(-1, 2) * 0.01m),
        TypeKind.Money => Money.Of(((Money?)Pick(TypeKind.Money) ?? Money.Gbp(50)).Amount + (_random.Next(-1, 2) * 0.01m), field.Type.Currency!),
        TypeKind.Duration => (TimeSpan)(Pick(TypeKind.Duration) ?? TimeSpan.FromDays(_random.Next(60))) + new TimeSpan(TickSteps[_random.Next(TickSteps.Length)]),
        TypeKind.Date => ((DateTime)(Pick(TypeKind.Date) ?? new DateTime(2026, 1, 1))).AddDays(_random.Next(-3, 4)),
        TypeKind.DateTime => ((DateTime)(Pick(TypeKind.DateTime, TypeKind.Date) ?? new DateTime(2026, 3, 29))).AddMinutes(_random.Next(-2000, 2000)),
        TypeKind.Time => new TimeOfDay(Math.Clamp(((TimeOfDay?)Pick(TypeKind.Time) ?? new TimeOfDay(540)).Minutes + _random.Next(-1, 2), 0, 1439)),
        TypeKind.Choice => field.Type.Choice!.Values[_random.Next(field.Type.Choice.Values.Length)],
        TypeKind.Segment => _request.Policy.SegmentsInReach[_random.Next(_request.Policy.SegmentsInReach.Length)],
        _ => throw new InvalidOperationException($"No values of type {field.Type} are made."),
    };

    private decimal Step(FieldSymbol field) => field.Type.Kind == TypeKind.Count ? _random.Next(-1, 2) : _random.Next(-1, 2) * 0.001m;

    private object? Pick(params TypeKind[] kinds)
    {
        object[] all = kinds.SelectMany(k => _constants[k]).ToArray();
        return all.Length == 0 ? null : all[_random.Next(all.Length)];
    }

    // A request holds its fields to their ranges; what lies outside is moved to the end.
    private static object Within(FieldSymbol field, object value)
    {
        value = field.Type.Kind == TypeKind.Count ? decimal.Truncate((decimal)value) : value;
        if (field.From is { } from && Compare(value, from.Value) < 0)
        {
            return from.Value;
        }

        return field.To is { } to && Compare(value, to.Value) > 0 ? to.Value : value;
    }

    private static int Compare(object a, object b) => (a, b) switch
    {
        (Money x, Money y) => x.CompareTo(y),
        (TimeOfDay x, TimeOfDay y) => x.CompareTo(y),
        _ => ((IComparable)a).CompareTo(b),
    };
}
