using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// What makes sets of cases of a request. All of it may cost too much, and throws <see cref="UndecidedException"/> where it does: so only
/// a question has it, which <see cref="RequestRegions.Ask"/> gives up alone.
/// </summary>
public sealed class CaseSets
{
    private readonly RegionBuilder _builder;
    private readonly Func<int> _feasible;

    internal CaseSets(Diagram diagram, RegionBuilder builder, Func<int> feasible)
    {
        Diagram = diagram;
        _builder = builder;
        _feasible = feasible;
    }

    /// <summary>
    /// Cases that no comparison rules out: where a field lies wholly below another, the comparison of the two says so. A set that has no
    /// case in common with it is empty, whatever the comparisons say.
    /// </summary>
    public int Feasible => _feasible();

    /// <summary>The sets as a diagram.</summary>
    internal Diagram Diagram { get; }

    /// <summary>The cases that are in both.</summary>
    public int And(int a, int b) => Diagram.And(a, b);

    /// <summary>The cases that are in either.</summary>
    public int Or(int a, int b) => Diagram.Or(a, b);

    /// <summary>The cases that are in the first and not in the second.</summary>
    public int Without(int a, int b) => Diagram.Without(a, b);

    /// <summary>The cases that are not in it.</summary>
    public int Not(int a) => Diagram.Not(a);

    /// <summary>The cases in which a variable lies in one of some cells.</summary>
    public int Test(CaseVariable variable, Func<int, bool> isIn) => Diagram.Test(variable.Index, isIn);

    /// <summary>The cases in which a variable lies in one cell.</summary>
    public int Cell(CaseVariable variable, int cell) => Diagram.Run(variable.Index, cell, cell + 1);

    /// <summary>The cases that would be in the set if a variable lay in some cell, wherever it lies.</summary>
    public int Forget(int set, CaseVariable variable) => Diagram.Forget(set, variable.Index);

    /// <summary>The cases in which a field that is passed in lies in some of its cells.</summary>
    public int Cells(FieldSymbol field, Func<Cell, bool> isIn) => _builder.Cells(field, isIn);

    /// <summary>Whether a set has no case, whatever the comparisons in it say.</summary>
    internal bool IsEmpty(int set) => set == Diagram.None || And(set, Feasible) == Diagram.None;
}
