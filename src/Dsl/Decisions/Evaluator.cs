using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// Decides requests straight from the model: the reference for what a policy means, which generated code and exact analysis must
/// match. Pure: the same inputs give the same decision.
/// </summary>
public sealed class Evaluator
{
    private readonly CalendarSource _calendars;

    /// <summary>An evaluator; <paramref name="zones"/> finds the time zones of calendars, null: all are UTC.</summary>
    public Evaluator(TimeZoneSource? zones = null) => _calendars = new CalendarSource(zones);

    /// <summary>Decides a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="inputs">
    /// Values of its input fields, as <see cref="ConstantExpression.Value"/> holds them. One that is missing or null takes the field's
    /// default, or is unknown where the field is optional.
    /// </param>
    /// <param name="on">
    /// The day decided for, where rules are in force for a time only. Null is then the policy's first day, or of a policy that doesn't say
    /// since when it holds, the day before the first of its rules comes into force or goes out of it.
    /// </param>
    /// <exception cref="ArgumentException">A field that is neither optional nor has a default is not given.</exception>
    /// <exception cref="InvalidOperationException">Working days are counted by a calendar that never opens (SVP4012).</exception>
    /// <exception cref="OverflowException">Arithmetic exceeds what a decimal, or a date, holds.</exception>
    public Decision Decide(RequestSymbol request, IReadOnlyDictionary<FieldSymbol, object?> inputs, DateTime? on = null) =>
        Run(request, inputs, on ?? DayVariable.FirstDayOf(request));

    /// <summary>Decides a request as if all of its rules were in force, which may be so on no day: where versions are compared rule by rule.</summary>
    internal Decision DecideByAllRules(RequestSymbol request, IReadOnlyDictionary<FieldSymbol, object?> inputs) => Run(request, inputs, null);

    private Decision Run(RequestSymbol request, IReadOnlyDictionary<FieldSymbol, object?> inputs, DateTime? on)
    {
        var values = new Dictionary<FieldSymbol, object?>();
        foreach (FieldSymbol field in request.Fields)
        {
            if (field.Kind == FieldKind.Input)
            {
                values.Add(field, Given(field, inputs));
            }
        }

        var run = new DecisionRun(request, values, on, _calendars);
        return run.Decide();
    }

    private static object? Given(FieldSymbol field, IReadOnlyDictionary<FieldSymbol, object?> inputs)
    {
        if (inputs.TryGetValue(field, out object? value) && (value is not null || field.IsOptional))
        {
            return value;
        }

        if (field.Default is { } standard)
        {
            return standard.Value;
        }

        return field.IsOptional ? null : throw new ArgumentException($"Field '{field.Name}' needs a value.", nameof(inputs));
    }
}
