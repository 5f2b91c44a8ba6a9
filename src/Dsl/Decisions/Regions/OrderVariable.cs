using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// How two values compare that no cells can tell: two fields, or arithmetic. Its three cells say that the left is less, the same, or
/// greater. Of values without an order, "less" stands for all that differ.
/// </summary>
public sealed class OrderVariable : CaseVariable
{
    /// <summary>The cell in which the left is less.</summary>
    public const int Less = 0;

    /// <summary>The cell in which both are the same.</summary>
    public const int Same = 1;

    /// <summary>The cell in which the left is greater.</summary>
    public const int Greater = 2;

    internal OrderVariable(int index, BoundExpression left, BoundExpression right)
        : base(index)
    {
        Left = left;
        Right = right;
    }

    /// <summary>The left value.</summary>
    public BoundExpression Left { get; }

    /// <summary>The right value.</summary>
    public BoundExpression Right { get; }

    /// <inheritdoc/>
    public override int CellCount => 3;
}
