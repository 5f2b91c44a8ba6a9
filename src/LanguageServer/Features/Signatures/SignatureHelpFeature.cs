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
        if (CompletionPlace.At(document, offset).IsInComment)
        {
            return null;
        }

        if (CallPlace.At(document.Tree, offset) is { } call)
        {
            return Help(call.Form, call.Meaning, call.Parameters, call.Active);
        }

        if (ClausePlace.At(document.Tree, offset) is not { } clause || offset <= clause.StartSpan.End || IsBehindBrace(document.Tree, offset))
        {
            return null;
        }

        var part = new ActivePart(document.Tree, offset);
        FormPart[] parts = [.. FormPart.Of(clause.Form.Form).Where(p => p.IsPlace || p.IsOptional || p.Choices.Count > 0)];
        FormPart? active = part.Of(clause);
        return parts.Length == 0
            ? null
            : Help(clause.Form.Form, clause.Form.Meaning, [.. parts.Select(p => p.Text)], active is null ? parts.Length - 1 : Math.Max(0, Array.FindIndex(parts, p => p.Text == active.Text)));
    }

    private SignatureHelp Help(string form, string text, IEnumerable<string> parameters, int active)
    {
        var meaning = MarkupContent.Markdown(text);
        return new SignatureHelp([new SignatureInformation(form, isPlain ? meaning.AsPlain() : meaning, [.. parameters.Select(p => new ParameterInformation(p))])], 0, active);
    }

    /// <summary>Whether what comes next starts anew: a declaration has ended, or its clauses begin.</summary>
    private static bool IsBehindBrace(SyntaxTree tree, int offset) =>
        tree.Tokens.LastOrDefault(t => t.End <= offset && t.Length > 0).Kind is TokenKind.OpenBrace or TokenKind.CloseBrace;
}
