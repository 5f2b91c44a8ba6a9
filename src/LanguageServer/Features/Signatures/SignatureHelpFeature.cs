using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Features.Completion;
using PolicyLint.LanguageServer.Language;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Signatures;

/// <summary>How the clause at the cursor is written, and which part of it comes next.</summary>
/// <param name="isPlain">Whether the client shows no Markdown.</param>
internal sealed class SignatureHelpFeature(bool isPlain = false) : Feature<TextDocumentPositionParams, SignatureHelp>(
    ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.SignatureHelp)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/signatureHelp";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { SignatureHelpProvider = new SignatureHelpOptions([" "]) };

    /// <inheritdoc/>
    public override Feature For(ClientCapabilities client) =>
        new SignatureHelpFeature(MarkupContent.IsPlainFor(client.TextDocument?.SignatureHelp?.SignatureInformation?.DocumentationFormat));

    /// <inheritdoc/>
    protected override SignatureHelp? Answer(TextDocumentPositionParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document)
        {
            return null;
        }

        int offset = Places.OffsetOf(document.Text, parameters.Position);
        if (ClausePlace.At(document.Tree, offset) is not { } clause || offset <= clause.StartSpan.End || CompletionPlace.At(document, offset).IsInComment || IsBehindBrace(document.Tree, offset))
        {
            return null;
        }

        var part = new ActivePart(document.Tree, offset);
        FormPart[] parts = [.. FormPart.Of(clause.Form.Form).Where(p => p.IsPlace || p.IsOptional || p.Choices.Count > 0)];
        FormPart? active = part.Of(clause);
        var meaning = MarkupContent.Markdown(clause.Form.Meaning);
        return parts.Length == 0
            ? null
            : new SignatureHelp(
                [new SignatureInformation(clause.Form.Form, isPlain ? meaning.AsPlain() : meaning, [.. parts.Select(p => new ParameterInformation(p.Text))])],
                0,
                active is null ? parts.Length - 1 : Math.Max(0, Array.FindIndex(parts, p => p.Text == active.Text)));
    }

    /// <summary>Whether what comes next starts anew: a declaration has ended, or its clauses begin.</summary>
    private static bool IsBehindBrace(SyntaxTree tree, int offset) =>
        tree.Tokens.LastOrDefault(t => t.End <= offset && t.Length > 0).Kind is TokenKind.OpenBrace or TokenKind.CloseBrace;
}
