namespace PolicyLint.Dsl.Emit;

/// <summary>How tightly operators of C# bind, the loosest first.</summary>
internal enum Level
{
    /// <summary><c>? :</c> and <c>throw</c>.</summary>
    Conditional,

    /// <summary><c>??</c>.</summary>
    Coalesce,

    /// <summary><c>||</c>.</summary>
    Or,

    /// <summary><c>&amp;&amp;</c>.</summary>
    And,

    /// <summary><c>==</c>.</summary>
    Equality,

    /// <summary><c>&lt;</c> and <c>is</c>.</summary>
    Relational,

    /// <summary><c>+</c>.</summary>
    Additive,

    /// <summary><c>*</c>.</summary>
    Multiplicative,

    /// <summary><c>!</c>, <c>-</c> and casts.</summary>
    Unary,

    /// <summary>Names, literals, calls and what stands in parentheses.</summary>
    Primary,
}
