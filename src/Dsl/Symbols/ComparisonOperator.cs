namespace PolicyLint.Dsl.Symbols;

/// <summary>How two values are compared.</summary>
public enum ComparisonOperator
{
    /// <summary>They are the same.</summary>
    Is,

    /// <summary>They differ.</summary>
    IsNot,

    /// <summary>The left is less.</summary>
    Less,

    /// <summary>The left is less, or the same.</summary>
    LessOrEqual,

    /// <summary>The left is greater.</summary>
    Greater,

    /// <summary>The left is greater, or the same.</summary>
    GreaterOrEqual,
}
