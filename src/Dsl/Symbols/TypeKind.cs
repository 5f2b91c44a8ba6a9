namespace PolicyLint.Dsl.Symbols;

/// <summary>The kinds of type.</summary>
public enum TypeKind
{
    /// <summary>What could not be typed; reported already, and silent from then on.</summary>
    Error,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>Text.</summary>
    Text,

    /// <summary>An exact decimal.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A share.</summary>
    Percent,

    /// <summary>Money of one currency.</summary>
    Money,

    /// <summary>A duration by the clock.</summary>
    Duration,

    /// <summary>A number of working days.</summary>
    WorkingDays,

    /// <summary>A number of calendar months.</summary>
    Months,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A wall clock time on a date.</summary>
    DateTime,

    /// <summary>A value of a choice.</summary>
    Choice,

    /// <summary>A customer segment.</summary>
    Segment,
}
