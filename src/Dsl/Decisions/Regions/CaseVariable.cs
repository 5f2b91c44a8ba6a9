using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>One dimension of the space of all cases of a request: a field with its cells, or a comparison that nobody can see through.</summary>
public abstract class CaseVariable
{
    private protected CaseVariable(int index) => Index = index;

    /// <summary>Its place in the order of the diagram.</summary>
    public int Index { get; }

    /// <summary>How many cells it has.</summary>
    public abstract int CellCount { get; }
}
