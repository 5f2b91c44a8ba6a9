namespace PolicyLint.TestKit.Policies;

/// <summary>How much was compared.</summary>
public sealed class AgreementCounts
{
    /// <summary>Policies that were decided by every engine.</summary>
    public int Policies { get; set; }

    /// <summary>Drafts that did not bind, by their finding: mistakes of the generator.</summary>
    public SortedDictionary<string, int> Rejected { get; } = new(StringComparer.Ordinal);

    /// <summary>Cases decided by the evaluator and by generated code.</summary>
    public long Inputs { get; set; }

    /// <summary>Cases that were looked up in the regions too.</summary>
    public long Placed { get; set; }

    /// <summary>Cases that generated code explained as the evaluator does.</summary>
    public long Explained { get; set; }

    /// <summary>Cases whose request and decision were written as JSON and read back.</summary>
    public long RoundTrips { get; set; }

    /// <summary>Verdicts that a case has not, for which generated code named the fields that the diagrams do.</summary>
    public long WhyNots { get; set; }

    /// <summary>Cases that go past what arithmetic holds, in both.</summary>
    public long Overflows { get; set; }

    /// <summary>Cases that go past what arithmetic holds in one of them, which computes more than it needs.</summary>
    public long OneSidedOverflows { get; set; }

    /// <summary>Cases to which nothing gives an output, in both.</summary>
    public long Gaps { get; set; }

    /// <summary>Requests of which every cell was decided.</summary>
    public long Enumerated { get; set; }

    /// <summary>The cells of those.</summary>
    public long Cells { get; set; }

    /// <summary>Clauses, rows and outputs that the regions gave up.</summary>
    public long Undecided { get; set; }

    /// <summary>Findings with an example that was pasted and held.</summary>
    public long Examples { get; set; }

    /// <summary>Those of them that name a day.</summary>
    public long DatedExamples { get; set; }

    /// <summary>Rewritten policies that were compared with their originals.</summary>
    public long Rewrites { get; set; }

    /// <summary>Findings by their code.</summary>
    public SortedDictionary<string, int> Findings { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Policies} policies, {Inputs} inputs ({Placed} placed in regions, {Explained} explained, {RoundTrips} through JSON, {WhyNots} why not, {Overflows} overflows, {OneSidedOverflows} in one alone, {Gaps} gaps), {Enumerated} requests enumerated with {Cells} cells, "
        + $"{Undecided} undecided, {Examples} examples pasted ({DatedExamples} on a day), {Rewrites} rewrites; findings: {string.Join(", ", Findings.Select(f => $"{f.Key} {f.Value}"))}"
        + (Rejected.Count == 0 ? string.Empty : $"; {Rejected.Values.Sum()} drafts rejected:\n  {string.Join("\n  ", Rejected.OrderByDescending(r => r.Value).Take(12).Select(r => $"{r.Value} {r.Key}"))}");
}
