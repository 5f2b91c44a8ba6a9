using System.Collections.Immutable;
using System.Text.Json;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Hosting.Decisions;

namespace PolicyLint.Hosting.Replay;

/// <summary>What an edition of a policy decides about a request that was kept.</summary>
public sealed class EditionDecision
{
    private readonly ImmutableSortedDictionary<string, (FieldSymbol Field, object? Value)> _outputs;

    internal EditionDecision(Verdict verdict, string clause, IReadOnlyList<string> approvers, ImmutableSortedDictionary<string, (FieldSymbol Field, object? Value)> outputs)
    {
        Verdict = verdict;
        Clause = clause;
        Approvers = approvers;
        _outputs = outputs;
    }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>The clause that decides, as C# knows it; <c>None</c> where no rule stands against it.</summary>
    public string Clause { get; }

    /// <summary>The names of the roles that must agree.</summary>
    public IReadOnlyList<string> Approvers { get; }

    /// <summary>Where this is another answer than the one that was kept: verdict, clause, approvers, outputs.</summary>
    /// <param name="kept">The decision that was kept.</param>
    /// <returns>A line a difference, <c>Voucher: 10 GBP, now 20 GBP</c>; empty where the answers are the same.</returns>
    public IReadOnlyList<string> DifferencesFrom(AuditedDecision kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var differences = new List<string>();
        Compare("Verdict", kept.Verdict, Verdict);
        Compare("Clause", kept.Clause, Clause);
        using JsonDocument json = JsonDocument.Parse(kept.Outputs);
        JsonElement root = json.RootElement;

        // The library's older versions kept what C# says, all on one level.
        JsonElement values = root.TryGetProperty("values", out JsonElement nested) ? nested : root;
        if (root.TryGetProperty("approvers", out JsonElement approvers) || root.TryGetProperty("Approvers", out approvers))
        {
            Compare("Approvers", Names(approvers.EnumerateArray().Select(a => a.GetString()!)), Names(Approvers));
        }

        foreach ((string name, (FieldSymbol field, object? value)) in _outputs)
        {
            if (!values.TryGetProperty(field.Name, out JsonElement then) && !values.TryGetProperty(name, out then))
            {
                differences.Add($"{name}: decided for the first time, {Text(value)}");
            }
            else
            {
                Compare(name, KeptValue.Read(then, field), value);
            }
        }

        return differences;

        void Compare(string what, object? then, object? now)
        {
            if (!Equals(then, now))
            {
                differences.Add($"{what}: {Text(then)}, now {Text(now)}");
            }
        }
    }

    private static string Names(IEnumerable<string> roles) => string.Join(", ", roles.Order(StringComparer.Ordinal));

    private static string Text(object? value) => value switch
    {
        null => "unknown",
        "" => "nobody",
        ChoiceValueSymbol choice => choice.Name,
        SegmentSymbol segment => segment.Name,
        _ => FormattableString.Invariant($"{value}"),
    };
}
