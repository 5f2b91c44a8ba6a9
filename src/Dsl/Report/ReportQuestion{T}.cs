using System.Collections.Immutable;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Report;

/// <summary>A question about declarations of one kind.</summary>
/// <typeparam name="T">Their symbols.</typeparam>
internal sealed class ReportQuestion<T> : ReportQuestion
    where T : Symbol
{
    public ReportQuestion(ReportHead head, string text, params string[] codes)
        : base(head, text, codes)
    {
    }

    /// <summary>Of which declarations it is asked.</summary>
    public required Func<ReportFacts, IEnumerable<T>> Asked { get; init; }

    /// <summary>What is missing though no rule finds it, as a sentence; null: nothing.</summary>
    public Func<ReportFacts, T, string?>? Lack { get; init; }

    /// <summary>Whether <see cref="Lack"/> decides alone: the rules ask for more than the question does.</summary>
    public bool IsDecidedByModel { get; init; }

    /// <summary>The policy's own reason not to answer; null: it gives none.</summary>
    public Func<T, string?>? Excuse { get; init; }

    /// <summary>What turns a no into a yes; null: what its findings say.</summary>
    public Func<ReportFacts, T, ReportRepair?>? Repair { get; init; }

    /// <summary>The declarations that show a yes, where that is more than the declaration asked about.</summary>
    public Func<ReportFacts, T, IEnumerable<Symbol>>? Behind { get; init; }

    internal override ImmutableArray<ReportAnswer> Ask(ReportFacts facts)
    {
        T[] subjects = Asked(facts).OrderBy(s => s.NameSpan.Start).ToArray();
        ImmutableArray<Symbol> asked = subjects.ToImmutableArray<Symbol>();
        return subjects.Select(s => Answer(facts, s, facts.About(s, asked, Codes))).ToImmutableArray();
    }

    private ReportAnswer Answer(ReportFacts facts, T subject, ImmutableArray<ReportedFinding> found)
    {
        string? lack = Lack?.Invoke(facts, subject);
        ImmutableArray<ReportedFinding> open = found.RemoveAll(f => f.IsSuppressed);
        string? excuse = Excuse?.Invoke(subject);
        if (lack is null && (IsDecidedByModel || found.IsEmpty) && excuse is null)
        {
            return new ReportAnswer(this, subject, ReportReply.Yes) { Behind = (Behind?.Invoke(facts, subject) ?? new[] { subject }).ToImmutableArray() };
        }

        // A reason stands for the answer as a whole: where one finding of several is left, the answer is no.
        if (open.IsEmpty && (excuse ?? found.FirstOrDefault()?.SuppressedBy?.Reason) is { } reason)
        {
            return new ReportAnswer(this, subject, ReportReply.SetAside) { Words = reason };
        }

        return new ReportAnswer(this, subject, ReportReply.No)
        {
            // A rule for several requests may be told the same of each.
            Findings = open.Select(f => f.Finding).GroupBy(f => (f.Rule.Code, f.Span, f.Message)).Select(same => same.First()).ToImmutableArray(),
            Words = open.IsEmpty ? lack : null,
            Repair = Repair?.Invoke(facts, subject)
                ?? new ReportRepair(ReportRepairKind.Correction, subject, open.IsEmpty ? lack! : string.Join(" ", open.Select(f => f.Finding.Message).Distinct())),
        };
    }
}
