using PolicyLint.Dsl.Decisions;

namespace PolicyLint.Dsl.Comparison;

/// <summary>
/// What makes sets of cases of two versions. All of it may cost too much: so only a question has it, which <see cref="SharedRegions.Ask"/>
/// gives up alone.
/// </summary>
/// <param name="Diagram">The sets.</param>
/// <param name="Before">What the old version decides.</param>
/// <param name="After">What the new version decides.</param>
internal sealed record SharedSets(Diagram Diagram, VersionRegions Before, VersionRegions After);
