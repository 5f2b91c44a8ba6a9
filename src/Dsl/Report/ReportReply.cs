namespace PolicyLint.Dsl.Report;

/// <summary>How a question of the report card is answered of one declaration.</summary>
public enum ReportReply
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Neither: the policy gives a reason instead (<c>suppress … because</c>, <c>no exceptions because</c>). It counts in no share.</summary>
    SetAside,
}
