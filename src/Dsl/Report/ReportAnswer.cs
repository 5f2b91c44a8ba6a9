using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Report;

/// <summary>The answer to one question about one declaration, with what shows it.</summary>
/// <param name="Question">The question.</param>
/// <param name="About">The declaration; the policy itself where the question is about all of it.</param>
/// <param name="Reply">Yes, no, or set aside.</param>
public sealed record ReportAnswer(ReportQuestion Question, Symbol About, ReportReply Reply)
{
    /// <summary>The findings that show a no, by place.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = ImmutableArray<Finding>.Empty;

    /// <summary>What is missing where no finding says it; the policy's own reason where the question is set aside.</summary>
    public string? Words { get; init; }

    /// <summary>The declarations that show a yes.</summary>
    public ImmutableArray<Symbol> Behind { get; init; } = ImmutableArray<Symbol>.Empty;

    /// <summary>What turns a no into a yes; null otherwise.</summary>
    public ReportRepair? Repair { get; init; }
}
