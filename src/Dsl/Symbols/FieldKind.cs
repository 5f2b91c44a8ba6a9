namespace PolicyLint.Dsl.Symbols;

/// <summary>What a member of a request is.</summary>
public enum FieldKind
{
    /// <summary>Passed in.</summary>
    Input,

    /// <summary>Follows from other members.</summary>
    Derived,

    /// <summary>Given by rules and tables.</summary>
    Output,

    /// <summary>An output that is a formula; no rule gives it.</summary>
    Formula,
}
