using System.Collections.Immutable;

namespace PolicyLint.Dsl.Report;

/// <summary>The mark of a policy under one head: a plain share of answers, each of which can be looked up.</summary>
/// <param name="Head">The head.</param>
/// <param name="Answers">The answers, in the order of the questions and then of the file.</param>
public sealed record ReportMark(ReportHead Head, ImmutableArray<ReportAnswer> Answers)
{
    /// <summary>How many answers are yes.</summary>
    public int Yes => Answers.Count(a => a.Reply == ReportReply.Yes);

    /// <summary>How many answers are yes or no.</summary>
    public int Asked => Answers.Count(a => a.Reply != ReportReply.SetAside);

    /// <summary>The share of yes, from 0 to 1; null where nothing was asked.</summary>
    public decimal? Share => Asked == 0 ? null : (decimal)Yes / Asked;

    /// <summary>The letter of the share.</summary>
    public ReportGrade Grade => Share switch
    {
        null => ReportGrade.NotAsked,
        >= 0.9m => ReportGrade.A,
        >= 0.8m => ReportGrade.B,
        >= 0.7m => ReportGrade.C,
        >= 0.6m => ReportGrade.D,
        _ => ReportGrade.E,
    };
}
