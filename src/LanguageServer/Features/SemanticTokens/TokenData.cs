using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.SemanticTokens;

/// <summary>Semantic tokens as LSP 3.17 writes them: each place relative to the one before.</summary>
internal static class TokenData
{
    /// <summary>The numbers for a span.</summary>
    public static Protocol.SemanticTokens Of(DocumentView document, TextSpan range, CancellationToken cancellationToken)
    {
        var data = new List<uint>();
        var last = default(LinePosition);
        foreach ((TextSpan span, int type, int modifiers) in TokenColors.In(document, range))
        {
            cancellationToken.ThrowIfCancellationRequested();
            LinePosition at = document.Text.PositionOf(span.Start);
            data.Add((uint)(at.Line - last.Line));
            data.Add((uint)(at.Line == last.Line ? at.Character - last.Character : at.Character));
            data.Add((uint)span.Length);
            data.Add((uint)type);
            data.Add((uint)modifiers);
            last = at;
        }

        return new Protocol.SemanticTokens([.. data]);
    }
}
