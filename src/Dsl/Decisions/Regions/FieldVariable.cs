using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>A field that is passed in, cut where the policy mentions a constant.</summary>
public sealed class FieldVariable : CaseVariable
{
    internal FieldVariable(int index, FieldSymbol field, ImmutableArray<Cell> cells)
        : base(index)
    {
        Field = field;
        Cells = cells;
    }

    /// <summary>The field.</summary>
    public FieldSymbol Field { get; }

    /// <summary>Its cells: of ordered types in their order, the unknown last.</summary>
    public ImmutableArray<Cell> Cells { get; }

    /// <inheritdoc/>
    public override int CellCount => Cells.Length;
}
