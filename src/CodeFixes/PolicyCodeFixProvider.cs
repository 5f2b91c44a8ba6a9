using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.CodeFixes;

/// <summary>
/// The engine's fixes in policy files. A host's own "fix all" passes files by that are not C#, so all of a file and all of a project are
/// fixes of their own beside each.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PolicyCodeFixProvider), DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) }, DocumentExtensions = new[] { PolicyDocuments.Extension })]
public sealed class PolicyCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = RuleCatalog.All.Select(rule => rule.Code).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        PolicyDocuments policies = await PolicyDocuments.ReadAsync(project, context.CancellationToken).ConfigureAwait(false);
        ImmutableArray<Finding> findings = policies.Find(context.CancellationToken);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            Finding[] fixable = findings.Where(finding => finding.Rule.Code == diagnostic.Id && !finding.Fixes.IsEmpty).ToArray();
            foreach (Fix fix in fixable.Where(finding => IsOf(finding, diagnostic, context.TextDocument.FilePath)).SelectMany(finding => finding.Fixes))
            {
                Register(context, diagnostic, fix.Title, _ => policies.With(fix));
            }

            Finding[] here = fixable.Where(finding => finding.Path == context.TextDocument.FilePath).ToArray();
            if (here.Length > 1)
            {
                Register(context, diagnostic, $"Fix all {diagnostic.Id} in this file", cancel => policies.WithFixes(finding => finding.Rule.Code == diagnostic.Id && finding.Path == context.TextDocument.FilePath, cancel));
            }

            if (fixable.Length > here.Length && here.Length > 0)
            {
                Register(context, diagnostic, $"Fix all {diagnostic.Id} in the project", cancel => policies.WithFixes(finding => finding.Rule.Code == diagnostic.Id, cancel));
            }
        }
    }

    private static bool IsOf(Finding finding, Diagnostic diagnostic, string? path) =>
        finding.Path == path && diagnostic.Location.SourceSpan == new TextSpan(finding.Span.Start, finding.Span.Length) && finding.Message == diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, Func<CancellationToken, Solution> change) =>
        context.RegisterCodeFix(CodeAction.Create(title, cancel => Task.FromResult(change(cancel)), equivalenceKey: title), diagnostic);
}
