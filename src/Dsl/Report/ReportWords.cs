using System.Globalization;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Report;

/// <summary>What every rendering of a report card says alike.</summary>
public static class ReportWords
{
    /// <summary>The name of a head, and what it asks.</summary>
    public static (string Name, string Question) Of(ReportHead head) => head switch
    {
        ReportHead.CoreKept => ("Core kept", "Is what customers count on first there, and kept?"),
        ReportHead.Consistency => ("Consistency", "Will the next customer be treated like the last?"),
        ReportHead.Empowerment => ("Empowerment", "May those who meet the customer decide, and can they?"),
        ReportHead.Flexibility => ("Flexibility", "Does the policy bend where it should?"),
        ReportHead.Recovery => ("Recovery", "Is a broken promise put right?"),
        _ => ("Improvement", "Does something get a little better, and go beyond what is expected?"),
    };

    /// <summary>The letter of a grade; a dash where nothing was asked.</summary>
    public static string Of(ReportGrade grade) => grade == ReportGrade.NotAsked ? "–" : grade.ToString();

    /// <summary><c>3 of 4</c>.</summary>
    public static string Count(ReportMark mark) => mark.Asked == 0 ? "not asked" : Number(mark.Yes) + " of " + Number(mark.Asked);

    /// <summary><c>81%</c>, cut off so that what lacks something never looks whole.</summary>
    public static string Percent(decimal share) => Number((int)decimal.Floor(share * 100)) + "%";

    /// <summary>A whole number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>standard FirstReply</c>.</summary>
    public static string Named(Symbol symbol) => Kind(symbol) + " " + Name(symbol);

    /// <summary>The name of a declaration; of an exception, with the names of what it is an exception of.</summary>
    public static string Name(Symbol symbol) => Quoted.Short(symbol is ClauseSymbol clause ? DecisionText.Path(clause) : symbol.Name);

    /// <summary>What a declaration is, in the words of the language.</summary>
    public static string Kind(Symbol symbol) => symbol switch
    {
        ImprovementSymbol => "plan for",
        EscalationSymbol => "ladder",
        ClauseSymbol { Parent: var parent } => parent is null ? "rule" : "exception",
        _ => symbol.GetType().Name.Replace("Symbol", string.Empty).ToLowerInvariant(),
    };
}
