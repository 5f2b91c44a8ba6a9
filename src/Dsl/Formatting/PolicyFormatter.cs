using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Formatting;

/// <summary>
/// The one layout of a policy. It changes white space only, so that tokens, texts and comments stay what and in which order they
/// are; formatting again changes nothing. Time and memory grow with the length of the text.
/// <para>A clause stands on a line of its own, four spaces in from what holds it, unless its block was written on one line and fits
/// in <see cref="MaxWidth"/>; breaks within a clause are the author's and stay. The columns of tables and of comments at the ends of
/// lines are lined up; where the author has lined them up with room to spare, the room stays.</para>
/// </summary>
public static class PolicyFormatter
{
    /// <summary>The columns that a block on one line may take; more, and each of its clauses gets a line.</summary>
    public const int MaxWidth = 120;

    /// <summary>The spaces of one step of indentation.</summary>
    public const int IndentWidth = 4;

    /// <summary>Formats a file. One with syntax errors is left as it is: see <see cref="FormattedText.Obstacle"/>.</summary>
    /// <param name="tree">The file.</param>
    public static FormattedText Format(SyntaxTree tree)
    {
        if (Obstacle(tree) is { } obstacle)
        {
            return new FormattedText(tree.Text, ImmutableArray<TextEdit>.Empty) { Obstacle = obstacle };
        }

        var places = new TokenPlaces(tree);
        var layout = new Layout(tree);
        LineBreaker.Break(layout, places);
        TableAligner.Align(layout, places.Tables);
        CommentAligner.Align(layout);
        return layout.Write();
    }

    /// <summary>The edits that format a part of a file, as a whole file would have it: those that touch the part.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="span">The part.</param>
    /// <returns>The edits in the order of the text; none for a file with syntax errors.</returns>
    public static ImmutableArray<TextEdit> Format(SyntaxTree tree, TextSpan span) =>
        Format(tree).Edits.Where(edit => edit.Span.Start <= span.End && edit.Span.End >= span.Start).ToImmutableArray();

    private static Finding? Obstacle(SyntaxTree tree)
    {
        foreach (Finding finding in tree.Findings)
        {
            if (finding.Severity == FindingSeverity.Error)
            {
                return finding;
            }
        }

        return null;
    }
}
