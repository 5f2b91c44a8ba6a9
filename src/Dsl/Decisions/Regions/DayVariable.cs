using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>The day decided for, cut where a rule comes into force or goes out of it: each cell is some days on which the same rules are.</summary>
public sealed class DayVariable : CaseVariable
{
    private DayVariable(int index, ImmutableArray<DateTime> firstDays)
        : base(index) => FirstDays = firstDays;

    /// <summary>The first day of each cell, in order; of the first cell a day on which the policy holds.</summary>
    public ImmutableArray<DateTime> FirstDays { get; }

    /// <inheritdoc/>
    public override int CellCount => FirstDays.Length;

    /// <summary>The days of a request; null where all of its rules are always in force.</summary>
    internal static DayVariable? Of(RequestSymbol request, int index)
    {
        if (!request.Rules.Any(b => IsDated(b.Rule)))
        {
            return null;
        }

        DateTime[] cuts = request.Rules
            .SelectMany(b => new[] { b.Rule.EffectiveFrom, b.Rule.EffectiveUntil is { } until ? After(until) : null })
            .OfType<DateTime>()
            .Distinct()
            .OrderBy(d => d)
            .ToArray();

        // A policy that doesn't say since when it holds does so the day before anything changes.
        DateTime last = request.Policy.LastDay ?? DateTime.MaxValue;
        DateTime before = cuts.Where(d => d > DateTime.MinValue).Select(d => d.AddDays(-1)).DefaultIfEmpty(DateTime.MinValue).First();
        DateTime first = request.Policy.EffectiveFrom ?? (before < last ? before : last);
        return new DayVariable(index, cuts.Where(d => d > first && d <= last).Prepend(first).ToImmutableArray());
    }

    /// <summary>The day for which a request is decided where nobody names one; null where all of its rules are always in force.</summary>
    internal static DateTime? FirstDayOf(RequestSymbol request) => Of(request, 0)?.FirstDays[0];

    /// <summary>Whether a rule is in force on the days of a cell.</summary>
    internal bool IsInForce(RuleSymbol rule, int cell) =>
        (rule.EffectiveFrom ?? DateTime.MinValue) <= FirstDays[cell] && FirstDays[cell] <= (rule.EffectiveUntil ?? DateTime.MaxValue);

    /// <summary>The cell of a day; one before the first counts as the first.</summary>
    internal int CellOf(DateTime day) => Math.Max(0, FirstDays.Count(d => d <= day) - 1);

    /// <summary>Whether a rule is in force for a time only.</summary>
    internal static bool IsDated(RuleSymbol rule) => rule.EffectiveFrom is not null || rule.EffectiveUntil is not null;

    private static DateTime? After(DateTime day) => day < DateTime.MaxValue.Date ? day.AddDays(1) : null;
}
