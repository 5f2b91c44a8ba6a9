using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.TestKit.Policies;

/// <summary>Cases of a request, biased to what its policy mentions: the constants, their neighbours, ends of ranges, the unknown.</summary>
public sealed class RequestInputs
{
    private static readonly DateTime[] Days = [new(2026, 1, 1), new(2026, 3, 28), new(2026, 6, 3), new(2024, 2, 29), new(1999, 12, 31)];
    private readonly SeededRandom random;
    private readonly CaseSpace space;
    private readonly Dictionary<FieldSymbol, object?[]> values;

    /// <summary>Cases of a seed in a space.</summary>
    public RequestInputs(ulong seed, CaseSpace space)
    {
        random = new SeededRandom(seed);
        this.space = space;
        values = space.Variables.OfType<FieldVariable>().ToDictionary(f => f.Field, f => ValuesOf(f).Distinct().ToArray());
    }

    /// <summary>The next case.</summary>
    public Dictionary<FieldSymbol, object?> Next() => space.Variables.OfType<FieldVariable>().ToDictionary(f => f.Field, f => random.Pick(values[f.Field]));

    /// <summary>One value of a cell; false where the type has none in it.</summary>
    public static bool TryRepresent(FieldSymbol field, Cell cell, out object? value)
    {
        value = cell.Value;
        if (cell.IsUnknown || cell.IsPoint)
        {
            return true;
        }

        if (field.Type.Kind == TypeKind.Text)
        {
            value = "a text that no policy mentions";
            return true;
        }

        decimal place = cell switch
        {
            { Low: { } low, High: { } high } => field.Type.Kind is TypeKind.Number or TypeKind.Percent or TypeKind.Money ? (low / 2) + (high / 2) : low + Step(field.Type.Kind),
            { Low: { } low } => low + Step(field.Type.Kind),
            { High: { } high } => high - Step(field.Type.Kind),
            _ => field.Type.Kind is TypeKind.Date or TypeKind.DateTime ? Days[0].Ticks : 0,
        };
        if (field.Type.Kind == TypeKind.Count)
        {
            place = cell.Low is null && cell.High is not null ? decimal.Ceiling(place) : decimal.Floor(place);
        }

        return !(place <= cell.Low) && !(place >= cell.High) && TryMake(field.Type, place, out value);
    }

    private static decimal Step(TypeKind kind) => kind switch
    {
        TypeKind.Date => TimeSpan.TicksPerDay,
        TypeKind.Number or TypeKind.Percent or TypeKind.Money => 0.0001m,
        _ => 1,
    };

    private IEnumerable<object?> ValuesOf(FieldVariable variable)
    {
        FieldSymbol field = variable.Field;
        foreach (Cell cell in variable.Cells)
        {
            if (TryRepresent(field, cell, out object? value))
            {
                yield return value;
            }

            if (cell.Value is { } point && PolicyWords.IsOrdered(field.Type.Kind))
            {
                foreach (decimal near in (decimal[])[Step(field.Type.Kind), Coarse(field.Type.Kind)])
                {
                    foreach (decimal place in (decimal[])[cell.Low!.Value - near, cell.Low.Value + near])
                    {
                        if (IsWithin(variable, place) && TryMake(field.Type, place, out object? beside))
                        {
                            yield return beside;
                        }
                    }
                }
            }
        }

        if (field.Type.Kind == TypeKind.Text)
        {
            foreach (string text in (string[])["", "a", "A", "\u00e4", "a\u0308"])
            {
                yield return text;
            }
        }

        if (!PolicyWords.IsOrdered(field.Type.Kind))
        {
            yield break;
        }

        for (int i = 0; i < 4; i++)
        {
            decimal place = field.Type.Kind switch
            {
                TypeKind.Date => random.Pick(Days).Ticks,
                TypeKind.DateTime => random.Pick(Days).AddMinutes(random.Below(1440)).Ticks,
                TypeKind.Duration => random.Between(-3, 90) * TimeSpan.TicksPerHour * random.Pick<int>([1, 24]),
                TypeKind.Time => random.Below(1440),
                TypeKind.Count => random.Between(-3, 40),
                _ => random.Between(-2_000, 20_000) / random.Pick<decimal>([1, 10, 100, 10_000]),
            };
            if (IsWithin(variable, place) && TryMake(field.Type, place, out object? some))
            {
                yield return some;
            }
        }
    }

    private static bool IsWithin(FieldVariable variable, decimal place)
    {
        // Cells are in their order, and of a large table there are thousands.
        int low = 0;
        int known = variable.Cells.Length - (variable.Cells[^1].IsUnknown ? 1 : 0);
        for (int high = known; low < high;)
        {
            int middle = (low + high) / 2;
            Cell cell = variable.Cells[middle];
            (low, high) = (cell.IsPoint ? cell.Low < place : cell.High <= place) ? (middle + 1, high) : (low, middle);
        }

        return low < known && (variable.Cells[low].IsPoint ? variable.Cells[low].Low == place : !(place <= variable.Cells[low].Low));
    }

    private static decimal Coarse(TypeKind kind) => kind switch
    {
        TypeKind.Duration or TypeKind.DateTime or TypeKind.Date => TimeSpan.TicksPerDay,
        TypeKind.Time => 60,
        TypeKind.Percent => 0.01m,
        _ => 1,
    };

    private static bool TryMake(PolicyType type, decimal place, out object? value)
    {
        bool fits = type.Kind switch
        {
            TypeKind.Date or TypeKind.DateTime => place >= 0 && place <= DateTime.MaxValue.Date.Ticks,
            TypeKind.Time => place is >= 0 and < 1440,
            TypeKind.Count when place != decimal.Truncate(place) => false,
            TypeKind.Duration or TypeKind.Count => place is >= long.MinValue and <= long.MaxValue,
            _ => true,
        };
        value = !fits ? null : type.Kind switch
        {
            TypeKind.Money => Money.Of(place, type.Currency ?? "GBP"),
            TypeKind.Duration => TimeSpan.FromTicks((long)place),
            TypeKind.Date => new DateTime((long)place).Date,
            TypeKind.DateTime => new DateTime((long)place),
            TypeKind.Time => new TimeOfDay((int)place),
            _ => place,
        };
        return fits;
    }
}
