using System.Collections.Immutable;
using System.Text;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Formatting;

/// <summary>A file as what is not white space, in order, and what is to stand between.</summary>
internal sealed class Layout
{
    private readonly PolicyText _text;
    private readonly string _lineEnd;
    private readonly int _start;

    public Layout(SyntaxTree tree)
    {
        _text = tree.Text;
        _start = _text.Content.Length > 0 && _text.Content[0] == '\uFEFF' ? 1 : 0;
        _lineEnd = DominantLineEnd(_text.Content);
        Items = new LayoutReader(tree, _start).Read(out int[] itemOf);
        ItemOf = itemOf;
    }

    /// <summary>Tokens and comments, in the order of the text.</summary>
    public LayoutItem[] Items { get; }

    /// <summary>The place of each token in <see cref="Items"/>.</summary>
    public int[] ItemOf { get; }

    /// <summary>The tokens.</summary>
    public int TokenCount => ItemOf.Length;

    /// <summary>Works the columns out. The further lines of a comment move with its first.</summary>
    public void Measure()
    {
        int column = 0;
        int shift = 0;
        for (int i = 0; i < Items.Length; i++)
        {
            ref LayoutItem item = ref Items[i];
            if (item.Kind == LayoutItemKind.CommentLine)
            {
                item.Spaces = item.Width == 0 ? 0 : Math.Max(0, item.SourceColumn + shift);
            }

            item.Column = item.Spaces + (item.IsLineStart ? 0 : column);
            column = item.EndColumn;
            shift = item.Kind == LayoutItemKind.BlockComment ? item.Column - item.SourceColumn : shift;
        }
    }

    /// <summary>The result.</summary>
    public FormattedText Write()
    {
        Measure();
        string content = _text.Content;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var result = new StringBuilder(content.Length + 64);
        result.Append(content, 0, _start);
        int at = _start;
        for (int i = 0; i < Items.Length; i++)
        {
            LayoutItem item = Items[i];
            string gap = i == 0 ? new string(' ', item.Spaces) : GapBefore(item);
            if (item.Start - at != gap.Length || string.CompareOrdinal(content, at, gap, 0, gap.Length) != 0)
            {
                edits.Add(new TextEdit(_text.Path, TextSpan.FromBounds(at, item.Start), gap));
            }

            result.Append(gap).Append(content, item.Start, item.End - item.Start);
            at = item.End;
        }

        return new FormattedText(edits.Count == 0 ? _text : _text.With(result.ToString()), edits.ToImmutable());
    }

    private string GapBefore(LayoutItem item) => item.IsLineStart
        ? (item.HasBlankBefore ? _lineEnd + _lineEnd : _lineEnd) + new string(' ', item.Spaces)
        : item.Spaces == 1 ? " " : new string(' ', item.Spaces);

    /// <summary>The line end that most lines have; the shorter one where two are as common.</summary>
    private static string DominantLineEnd(string content)
    {
        int lineFeeds = 0;
        int returns = 0;
        int pairs = 0;
        for (int i = 0; i < content.Length; i++)
        {
            switch (content[i])
            {
                case '\n':
                    lineFeeds++;
                    break;
                case '\r' when i + 1 < content.Length && content[i + 1] == '\n':
                    pairs++;
                    i++;
                    break;
                case '\r':
                    returns++;
                    break;
            }
        }

        return lineFeeds >= Math.Max(pairs, returns) ? "\n" : pairs >= returns ? "\r\n" : "\r";
    }
}
