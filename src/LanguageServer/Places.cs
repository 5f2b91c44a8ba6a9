using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer;

/// <summary>Places as the protocol and as the engine count them: both by line and UTF-16 unit, from 0.</summary>
internal static class Places
{
    /// <summary>The offset of a place; of one outside the line or text, the nearest inside.</summary>
    public static int OffsetOf(PolicyText text, Position position)
    {
        if (position.Line >= text.LineCount)
        {
            return text.Content.Length;
        }

        TextSpan line = text.LineSpan(Math.Max(0, position.Line));
        return Math.Clamp(line.Start + Math.Max(0, position.Character), line.Start, line.End);
    }

    /// <summary>The place of an offset.</summary>
    public static Position PositionOf(PolicyText text, int offset)
    {
        LinePosition at = text.PositionOf(offset);
        return new Position(at.Line, at.Character);
    }

    /// <summary>The run of a span.</summary>
    public static TextRange RangeOf(PolicyText text, TextSpan span) => new(PositionOf(text, span.Start), PositionOf(text, span.End));

    /// <summary>The span of a run.</summary>
    public static TextSpan SpanOf(PolicyText text, TextRange range)
    {
        int start = OffsetOf(text, range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, OffsetOf(text, range.End)));
    }

    /// <summary>A span of some document of a snapshot; null where the document is not there.</summary>
    public static Location? LocationOf(WorkspaceSnapshot snapshot, string path, TextSpan span) =>
        snapshot.FindPath(path) is { } document ? new Location(document.Uri, RangeOf(document.Text, span)) : null;
}
