namespace PolicyLint.Dsl.Symbols;

/// <summary>An operator of arithmetic.</summary>
public enum ArithmeticOperator
{
    /// <summary>Plus.</summary>
    Add,

    /// <summary>Minus.</summary>
    Subtract,

    /// <summary>Times.</summary>
    Multiply,

    /// <summary>Divided by.</summary>
    Divide,
}
