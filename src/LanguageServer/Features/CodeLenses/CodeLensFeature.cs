using System.Globalization;
using System.Text.Json;
using PolicyLint.Dsl.Symbols;
using PolicyLint.LanguageServer.Features.Commands;
using PolicyLint.LanguageServer.Features.Hovers;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.CodeLenses;

/// <summary>Above a rule, what it does: its exceptions, examples and share of the cases. Above an example, to run it.</summary>
internal sealed class CodeLensFeature() : Feature<TextDocumentParams, CodeLens[]>(ProtocolJson.Default.TextDocumentParams, ProtocolJson.Default.CodeLensArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/codeLens";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { CodeLensProvider = new CodeLensOptions(ResolveProvider: false) };

    /// <inheritdoc/>
    protected override CodeLens[]? Answer(TextDocumentParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document)
        {
            return null;
        }

        var lenses = new List<CodeLens>();
        foreach (RuleSymbol rule in document.Policy.Rules.Where(r => r.NameSpan.Length > 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            lenses.Add(new CodeLens(Places.RangeOf(document.Text, rule.NameSpan), Command(TitleOf(document, rule), CommandNames.Explain, document.Uri, rule.Name)));
        }

        foreach (ExampleSymbol example in document.Policy.Examples.Where(e => e.NameSpan.Length > 0))
        {
            TextRange place = Places.RangeOf(document.Text, example.NameSpan);
            lenses.Add(new CodeLens(place, Command("▶ run example", CommandNames.RunExample, document.Uri, example.Name, place.Start.Line)));
        }

        return [.. lenses.OrderBy(l => l.Range.Start.Line)];
    }

    private static string TitleOf(DocumentView document, RuleSymbol rule)
    {
        int exceptions = rule.Bodies.Take(1).Sum(b => b.Root.WithExceptions().Count() - 1);
        var parts = new List<string> { Counted(exceptions, "exception"), Counted(document.Figures.ExamplesOf(rule), "example") };
        foreach (RuleBody body in rule.Bodies)
        {
            if (document.Figures.ShareOf(body.Root) is { } share)
            {
                parts.Add("decides " + SymbolCard.Percent(share) + " of cases" + (rule.Bodies.Length > 1 ? " of " + body.Request.Name : string.Empty));
            }
        }

        return string.Join(" · ", parts);
    }

    private static string Counted(int count, string what) => count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? string.Empty : "s");

    private static EditorCommand Command(string title, string name, string uri, string about, int? line = null)
    {
        var arguments = new List<JsonElement> { JsonSerializer.SerializeToElement(uri, ProtocolJson.Default.String), JsonSerializer.SerializeToElement(about, ProtocolJson.Default.String) };
        if (line is { } place)
        {
            arguments.Add(JsonSerializer.SerializeToElement(place, ProtocolJson.Default.Int32));
        }

        return new EditorCommand(title, name, [.. arguments]);
    }
}
