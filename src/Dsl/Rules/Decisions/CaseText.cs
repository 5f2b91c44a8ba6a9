using System.Text;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>Witnesses in words, and as examples that can be pasted.</summary>
internal static class CaseText
{
    /// <summary><c>Refund with amount 151 GBP, age 31 days, customer Regular</c>: fields that have their default are left out.</summary>
    /// <param name="witness">The case.</param>
    /// <param name="tells">Which fields say something; null: all.</param>
    public static string Words(Witness witness, Func<FieldSymbol, bool>? tells = null)
    {
        string fields = Fields(witness, tells);
        string day = witness.Decision.On is { } on ? " on " + Symbols.Words.Date(on) : string.Empty;
        return witness.Decision.Request.Name + day + (fields.Length == 0 ? " as it comes" : " with " + Quoted.Short(fields));
    }

    /// <summary>
    /// The case as an <c>example</c> that expects what the policy decides today; null where the language has no word for a value of it,
    /// such as a moment between two minutes, or where it is not a case of the first day, on which examples are decided.
    /// </summary>
    public static string? Example(Witness witness, string title)
    {
        if (witness.Decision.On != DayVariable.FirstDayOf(witness.Decision.Request) || witness.Inputs.Values.Any(v => v is DateTime moment && moment.Ticks % TimeSpan.TicksPerMinute != 0))
        {
            return null;
        }

        var text = new StringBuilder();
        text.Append("example \"").Append(title.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append("\" for ").Append(witness.Decision.Request.Name).Append(" {\n");
        string fields = Fields(witness);
        if (fields.Length > 0)
        {
            text.Append("    given ").Append(fields).Append('\n');
        }

        Decision decision = witness.Decision;
        text.Append("    expect ").Append(decision.Verdict.ToString().ToLowerInvariant());
        if (decision.Verdict == Verdict.Refer && !decision.Approvers.IsEmpty)
        {
            text.Append(" to ").Append(string.Join(" and ", decision.Approvers.Select(r => r.Name)));
        }

        if (decision.DecidedBy is { } clause)
        {
            text.Append(" by ").Append(DecisionText.Path(clause));
        }

        return text.Append("\n}\n").ToString();
    }

    private static string Fields(Witness witness, Func<FieldSymbol, bool>? tells = null) => string.Join(", ", witness.Decision.Request.Fields
        .Where(f => f.Kind == FieldKind.Input && !IsDefault(f, witness.Inputs[f]) && tells?.Invoke(f) != false)
        .Select(f => f.Name + " " + Symbols.Words.Value(f.Type, witness.Inputs[f])));

    private static bool IsDefault(FieldSymbol field, object? value) =>
        field.Default is { } standard ? value is not null && ValueOrder.Same(value, standard.Value) : field.IsOptional && value is null;
}
