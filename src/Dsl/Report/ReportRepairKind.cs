namespace PolicyLint.Dsl.Report;

/// <summary>What kind of change turns a no into a yes.</summary>
public enum ReportRepairKind
{
    /// <summary>A clause is written into a declaration.</summary>
    Clause,

    /// <summary>A declaration is added.</summary>
    Declaration,

    /// <summary>A declaration is put right as its findings say.</summary>
    Correction,
}
