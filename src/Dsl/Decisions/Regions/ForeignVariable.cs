namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// A dimension of a space that two versions of a request share, and of which this version knows nothing: a field or comparison of the
/// other alone.
/// </summary>
internal sealed class ForeignVariable : CaseVariable
{
    public ForeignVariable(int index, int cellCount)
        : base(index) => CellCount = cellCount;

    /// <inheritdoc/>
    public override int CellCount { get; }
}
