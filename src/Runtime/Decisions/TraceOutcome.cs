namespace PolicyLint;

/// <summary>What became of a rule, an exception, a table or one of its rows in one decision.</summary>
public enum TraceOutcome
{
    /// <summary>Its condition holds, and its effects stand; of a table, a row matches.</summary>
    Applied,

    /// <summary>Its condition holds, but one of its exceptions takes its place.</summary>
    Excepted,

    /// <summary>Its condition does not hold; of a table, no row matches.</summary>
    ConditionNotMet,

    /// <summary>It was not looked at: its rule does not apply, or an earlier exception or row was taken.</summary>
    NotReached,

    /// <summary>It is not in force on the date of the decision.</summary>
    NotInForce,
}
