namespace PolicyLint.Dsl.Symbols;

/// <summary>What an output takes when several rules give it a value.</summary>
public enum HitPolicy
{
    /// <summary>One value: two that differ are a conflict.</summary>
    Unique,

    /// <summary>The first in file order.</summary>
    First,

    /// <summary>The greatest.</summary>
    Max,

    /// <summary>The least.</summary>
    Min,

    /// <summary>The sum.</summary>
    Sum,
}
