namespace PolicyLint.Dsl.Symbols;

/// <summary>A function of the language.</summary>
public enum BuiltInFunction
{
    /// <summary>The least, or the earliest.</summary>
    Min,

    /// <summary>The greatest, or the latest.</summary>
    Max,

    /// <summary>To the nearest whole number, or minor unit of the currency; halves away from zero.</summary>
    Round,

    /// <summary>Down.</summary>
    Floor,

    /// <summary>Up.</summary>
    Ceiling,
}
