using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Fixes;

/// <summary>Edits of one file that do not touch each other, except those of one fix.</summary>
internal sealed class EditSet
{
    // The edits by where they end: of those that lie apart, the first that ends at a place or after it is the first that can touch it.
    private readonly SortedSet<(int End, int Start)> _spans = new();

    /// <summary>The edits.</summary>
    public List<TextEdit> Edits { get; } = new();

    /// <summary>Adds an edit.</summary>
    public void Add(TextEdit edit)
    {
        Edits.Add(edit);
        _spans.Add((edit.Span.End, edit.Span.Start));
    }

    /// <summary>Whether an edit overlaps a span or stands beside it: which of two insertions at one place comes first, nobody could say.</summary>
    public bool Touches(TextSpan span)
    {
        foreach ((int _, int start) in _spans.GetViewBetween((span.Start, -1), (int.MaxValue, int.MaxValue)))
        {
            return start <= span.End;
        }

        return false;
    }
}
