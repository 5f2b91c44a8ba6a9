using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A value of a choice.</summary>
public sealed class ChoiceValueSymbol : Symbol
{
    internal ChoiceValueSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The choice.</summary>
    public ChoiceSymbol Choice { get; internal set; } = null!;

    /// <summary>Its place, from 0.</summary>
    public int Ordinal { get; internal set; }
}
