using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Cases that only one version decides: in the other, nothing gives an output that must have a value.</summary>
/// <param name="IsNew">Whether it is the new version that does not decide them.</param>
/// <param name="Regions">The cases, in parts.</param>
internal sealed record GapGroup(bool IsNew, ImmutableArray<int> Regions) : DecisionGroup(null, null, IsNew ? ChangeDirection.Removed : ChangeDirection.Added, Regions)
{
    /// <inheritdoc/>
    public override bool IsShownBy(Decision before, Decision after) => before.Gap is null == IsNew && after.Gap is null != IsNew;
}
