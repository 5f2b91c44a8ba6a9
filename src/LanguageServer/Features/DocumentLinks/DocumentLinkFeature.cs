using System.Text.RegularExpressions;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.DocumentLinks;

/// <summary>What leads somewhere: addresses in comments and texts, the policies that are used, the rules that are suppressed.</summary>
internal sealed partial class DocumentLinkFeature() : Feature<TextDocumentParams, DocumentLink[]>(
    ProtocolJson.Default.TextDocumentParams, ProtocolJson.Default.DocumentLinkArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/documentLink";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) =>
        capabilities with { DocumentLinkProvider = new DocumentLinkOptions(ResolveProvider: false) };

    /// <inheritdoc/>
    protected override DocumentLink[]? Answer(TextDocumentParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document)
        {
            return null;
        }

        var links = new List<DocumentLink>();
        foreach (Match address in Address().Matches(document.Text.Content))
        {
            links.Add(new DocumentLink(Places.RangeOf(document.Text, new TextSpan(address.Index, address.Length)), address.Value));
        }

        foreach (Reference reference in document.Policy.References.Where(r => r.Target is PolicySymbol && r.Target != document.Policy))
        {
            links.Add(new DocumentLink(Places.RangeOf(document.Text, reference.Span), snapshot.UriOf(reference.Target.Tree.Text.Path), "Policy " + reference.Target.Name));
        }

        foreach (SuppressClauseSyntax clause in document.Policy.Suppressions.Select(s => s.Syntax))
        {
            string code = document.Tree.TextOf(clause.Code);
            if (RuleCatalog.All.FirstOrDefault(r => r.Code == code) is { } rule)
            {
                links.Add(new DocumentLink(Places.RangeOf(document.Text, document.Tree.SpanOf(clause.Code)), rule.HelpLink, rule.Title));
            }
        }

        return [.. links.OrderBy(l => l.Range.Start.Line).ThenBy(l => l.Range.Start.Character)];
    }

    [GeneratedRegex(@"https?://[^\s""<>\\]*[^\s""<>\\.,;:!?)]")]
    private static partial Regex Address();
}
