namespace PolicyLint.Dsl.Report;

/// <summary>The letter of a mark: a way to read its share, and nothing more.</summary>
public enum ReportGrade
{
    /// <summary>No question applies.</summary>
    NotAsked,

    /// <summary>90% or more.</summary>
    A,

    /// <summary>80% or more.</summary>
    B,

    /// <summary>70% or more.</summary>
    C,

    /// <summary>60% or more.</summary>
    D,

    /// <summary>Less.</summary>
    E,
}
