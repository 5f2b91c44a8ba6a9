using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.DocumentDiagnostics;

/// <summary>What is found in a document, as an editor shows it.</summary>
internal static class DiagnosticList
{
    private const int Unnecessary = 1;

    /// <summary>Rules whose finding says that something does nothing: editors fade it.</summary>
    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal) { "SVP1010", "SVP1011", "SVP2003", "SVP2004", "SVP2009", "SVP2014" };

    /// <summary>The diagnostics; what the policy suppresses, and what is hidden, is left out.</summary>
    public static Diagnostic[] Of(DocumentView document, CancellationToken cancellationToken) =>
    [
        .. from found in document.Findings(cancellationToken).Findings
           where !found.IsSuppressed && found.Finding.Severity > FindingSeverity.Hidden
           select Of(document, found.Finding),
    ];

    /// <summary>A name for what is found: the same where a client need not be told again.</summary>
    public static string ResultIdOf(IReadOnlyList<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            TextRange at = diagnostic.Range;
            text.Append(CultureInfo.InvariantCulture, $"{diagnostic.Code} {diagnostic.Severity} {at.Start.Line} {at.Start.Character} {at.End.Line} {at.End.Character} {diagnostic.Message}\n");
            foreach (DiagnosticRelatedInformation related in diagnostic.RelatedInformation ?? [])
            {
                text.Append(CultureInfo.InvariantCulture, $"  {related.Location.Uri} {related.Location.Range.Start.Line} {related.Location.Range.Start.Character} {related.Message}\n");
            }
        }

        return Convert.ToHexString(SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes<char>(text.ToString())).AsSpan(0, 16));
    }

    /// <summary>One finding.</summary>
    public static Diagnostic Of(DocumentView document, Finding finding) => new(
        Places.RangeOf(document.Text, finding.Span),
        SeverityOf(finding.Severity),
        finding.Rule.Code,
        new CodeDescription(finding.Rule.HelpLink),
        "policylint",
        finding.Message,
        Idle.Contains(finding.Rule.Code) ? [Unnecessary] : null,
        finding.Related.IsEmpty ? null : [.. finding.Related.Select(r => Of(document, r)).OfType<DiagnosticRelatedInformation>()]);

    private static DiagnosticRelatedInformation? Of(DocumentView document, RelatedPlace related) =>
        Places.LocationOf(document.Snapshot, related.Path, related.Span) is { } location ? new(location, related.Message) : null;

    private static int SeverityOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => 1,
        FindingSeverity.Warning => 2,
        _ => 3,
    };
}
