using System.Collections.Immutable;

namespace PolicyLint.Dsl.Findings;

/// <summary>A repair that a host can offer and apply as it stands.</summary>
/// <param name="Title">What it does, as an imperative.</param>
/// <param name="Edits">Edits that do not overlap, all against the text that the finding was made from.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits);
