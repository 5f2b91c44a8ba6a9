using PolicyLint.Dsl.Findings;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Formatting;

/// <summary>The formatter's edits as the protocol writes them. A document with syntax errors has none: the errors are shown already.</summary>
internal static class FormattingEdits
{
    /// <summary>The edits.</summary>
    public static LspTextEdit[] Of(DocumentView document, IEnumerable<TextEdit> edits) =>
        [.. edits.Select(e => new LspTextEdit(Places.RangeOf(document.Text, e.Span), e.NewText))];
}
