using System.Collections.Immutable;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Report;

/// <summary>
/// What a policy holds, under six heads. Each mark is the plain share of questions answered yes; each answer has the findings or
/// declarations that show it. A pure function of project and thresholds: which severities a host shows changes nothing.
/// </summary>
public sealed class ReportCard
{
    private ReportCard(PolicySymbol policy, ImmutableArray<ReportMark> marks, ImmutableArray<Finding> errors, ImmutableArray<RuleToDrop> rulesToDrop)
    {
        Policy = policy;
        Marks = marks;
        Errors = errors;
        RulesToDrop = rulesToDrop;
    }

    /// <summary>The policy.</summary>
    public PolicySymbol Policy { get; }

    /// <summary>The six marks, in the order of the heads.</summary>
    public ImmutableArray<ReportMark> Marks { get; }

    /// <summary>The errors of the file. While there are any nothing is asked: any statement about the rest could be wrong.</summary>
    public ImmutableArray<Finding> Errors { get; }

    /// <summary>The rules that the policy would be better without, those first that change nothing.</summary>
    public ImmutableArray<RuleToDrop> RulesToDrop { get; }

    /// <summary>How many answers are yes.</summary>
    public int Yes => Marks.Sum(m => m.Yes);

    /// <summary>How many answers are yes or no.</summary>
    public int Asked => Marks.Sum(m => m.Asked);

    /// <summary>The share of yes over all questions, from 0 to 1; null where nothing was asked. It has no letter: a good head would hide a bad one.</summary>
    public decimal? Share => Asked == 0 ? null : (decimal)Yes / Asked;

    /// <summary>The single change that lifts the share most; of several that lift it alike the first on the card. Null where every answer is yes.</summary>
    public ReportStep? Next => Marks.SelectMany(m => m.Answers)
        .Where(a => a.Reply == ReportReply.No)
        .GroupBy(a => a.Repair!)
        .OrderByDescending(group => group.Count())
        .Select(group => new ReportStep(group.Key, group.ToImmutableArray(), Share!.Value, (decimal)(Yes + group.Count()) / Asked))
        .FirstOrDefault();

    /// <summary>Grades a policy.</summary>
    /// <param name="analysis">The analysis of its project.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="options">The settings of its file: the thresholds count, the severities do not.</param>
    /// <param name="cancellationToken">Asked between two rules.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static ReportCard Of(PolicyAnalysis analysis, PolicySymbol policy, PolicyOptions options, CancellationToken cancellationToken = default)
    {
        FileFindings findings = analysis.AllOf(policy, options, cancellationToken);
        ImmutableArray<Finding> errors = findings.Findings.Select(f => f.Finding).Where(f => f.Severity == FindingSeverity.Error).ToImmutableArray();
        var facts = new ReportFacts(policy, analysis.FactsOf(policy), options, findings);
        ILookup<ReportHead, ReportAnswer> answers = (errors.IsEmpty ? ReportQuestions.All : ImmutableArray<ReportQuestion>.Empty)
            .SelectMany(q => q.Ask(facts))
            .ToLookup(a => a.Question.Head);
        return new ReportCard(
            policy,
            Heads.Select(head => new ReportMark(head, answers[head].ToImmutableArray())).ToImmutableArray(),
            errors,
            errors.IsEmpty ? Report.RulesToDrop.Of(policy, findings) : ImmutableArray<RuleToDrop>.Empty);
    }

    private static ImmutableArray<ReportHead> Heads { get; } = ((ReportHead[])Enum.GetValues(typeof(ReportHead))).ToImmutableArray();
}
