using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Formatting;

/// <summary>A file as the formatter leaves it.</summary>
/// <param name="Text">The text afterwards.</param>
/// <param name="Edits">What leads there: edits of white space alone, in the order of the text; none where the layout is right already.</param>
public sealed record FormattedText(PolicyText Text, ImmutableArray<TextEdit> Edits)
{
    /// <summary>The first syntax error, because of which the file is left as it is; null where it has none.</summary>
    public Finding? Obstacle { get; init; }

    /// <summary>Why the file is left as it is, for the user; null where it is not.</summary>
    public string? Refusal => Obstacle is null ? null : "The file is left as it is until its syntax errors are put right. The first: " + Obstacle.Message;
}
