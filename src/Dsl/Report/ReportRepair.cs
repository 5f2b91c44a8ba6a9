using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Report;

/// <summary>A single change that turns a no into a yes. Two answers with equal repairs are repaired by one change.</summary>
/// <param name="Kind">What kind of change.</param>
/// <param name="At">The declaration that is changed; for one that is added, what it is about.</param>
/// <param name="Text">The clause or declaration to write, with … where only people can say; for a correction, what the findings say.</param>
public sealed record ReportRepair(ReportRepairKind Kind, Symbol At, string Text)
{
    internal static ReportRepair Into(Symbol at, string clause) => new(ReportRepairKind.Clause, at, clause);

    internal static ReportRepair Adding(Symbol about, string declaration) => new(ReportRepairKind.Declaration, about, declaration);
}
