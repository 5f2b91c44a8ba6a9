using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Cases whose decision changed in the same way, at the same clauses.</summary>
/// <param name="Before">Of a verdict, the clause that decided; of an output, who gave it. Null: none, the default, or a formula.</param>
/// <param name="After">The same in the new version.</param>
/// <param name="Direction">Which way a verdict changed.</param>
/// <param name="Regions">The cases, in parts.</param>
internal abstract record DecisionGroup(Symbol? Before, Symbol? After, ChangeDirection Direction, ImmutableArray<int> Regions)
{
    /// <summary>A case that shows it; null where none was found.</summary>
    public ChangeWitness? Witness { get; init; }

    /// <summary>Whether two decisions of one case show the change.</summary>
    public abstract bool IsShownBy(Decision before, Decision after);
}
