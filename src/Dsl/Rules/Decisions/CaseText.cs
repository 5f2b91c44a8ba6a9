using System.Text;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules.Examples;
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

    /// <summary>The same with its article: <c>a Refund with amount 151 GBP</c>, <c>an Exchange as it comes</c>.</summary>
    /// <param name="witness">The case.</param>
    /// <param name="tells">Which fields say something; null: all.</param>
    public static string One(Witness witness, Func<FieldSymbol, bool>? tells = null) =>
        Article(witness.Decision.Request) + Words(witness, tells);

    /// <summary>The article before a request's name, and a blank.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isFirst">Whether it begins the sentence.</param>
    public static string Article(RequestSymbol request, bool isFirst = false) => (isFirst ? "A" : "a") + ("AEIOaeio".IndexOf(request.Name[0]) >= 0 ? "n " : " ");

    /// <summary>
    /// The case as an <c>example</c> that expects what the policy decides today, on the day of the case; null where the language has no
    /// word for a value of it, such as a moment between two minutes, or where nothing gives one of its outputs a value.
    /// </summary>
    public static string? Example(Witness witness, string title)
    {
        (FieldSymbol Field, string? Value)[] given = Told(witness, null).Select(f => (f, WrittenValue.Of(f, witness.Inputs[f]))).ToArray();
        if (witness.Decision.Gap is not null || given.Any(g => g.Value is null))
        {
            return null;
        }

        var text = new StringBuilder();
        text.Append("example \"").Append(title.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append("\" for ").Append(WrittenValue.Name(witness.Decision.Request.Name));
        if (witness.Decision.On is { } on && on != DayVariable.FirstDayOf(witness.Decision.Request))
        {
            text.Append(" on ").Append(Symbols.Words.Date(on));
        }

        text.Append(" {\n");
        if (given.Length > 0)
        {
            text.Append("    given ").Append(string.Join(", ", given.Select(g => WrittenValue.Name(g.Field.Name) + " " + g.Value))).Append('\n');
        }

        Decision decision = witness.Decision;
        text.Append("    expect ").Append(decision.Verdict.ToString().ToLowerInvariant());
        if (decision.Verdict == Verdict.Refer && !decision.Approvers.IsEmpty)
        {
            text.Append(" to ").Append(string.Join(" and ", decision.Approvers.Select(r => WrittenValue.Name(r.Name))));
        }

        if (decision.DecidedBy is { } clause)
        {
            text.Append(" by ").Append(WrittenValue.Path(clause));
        }

        return text.Append("\n}\n").ToString();
    }

    private static string Fields(Witness witness, Func<FieldSymbol, bool>? tells) =>
        string.Join(", ", Told(witness, tells).Select(f => f.Name + " " + Symbols.Words.Value(f.Type, witness.Inputs[f])));

    private static IEnumerable<FieldSymbol> Told(Witness witness, Func<FieldSymbol, bool>? tells) => witness.Decision.Request.Fields
        .Where(f => f.Kind == FieldKind.Input && !IsDefault(f, witness.Inputs[f]) && tells?.Invoke(f) != false);

    private static bool IsDefault(FieldSymbol field, object? value) =>
        field.Default is { } standard ? value is not null && ValueOrder.Same(value, standard.Value) : field.IsOptional && value is null;
}
