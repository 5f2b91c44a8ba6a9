namespace PolicyLint.Dsl.Report;

/// <summary>What a policy is graded on, in the order in which service is built: the later heads stand on the earlier ones.</summary>
public enum ReportHead
{
    /// <summary>What customers count on first is there, and kept.</summary>
    CoreKept,

    /// <summary>The next customer is treated like the last.</summary>
    Consistency,

    /// <summary>Those who meet the customer may decide, and can.</summary>
    Empowerment,

    /// <summary>The policy bends where it should.</summary>
    Flexibility,

    /// <summary>A broken promise is put right.</summary>
    Recovery,

    /// <summary>Something gets a little better, and goes beyond what is expected.</summary>
    Improvement,
}
