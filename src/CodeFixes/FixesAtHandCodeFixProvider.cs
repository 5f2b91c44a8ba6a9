using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.CodeFixes;

/// <summary>
/// SVP7006: everything in the policies of a project that a fix puts right, from a finding that stands in C#. That is where
/// <c>dotnet format</c> looks; of what stands in other files it takes no notice.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FixesAtHandCodeFixProvider))]
public sealed class FixesAtHandCodeFixProvider : CodeFixProvider
{
    internal const string Title = "Apply the fixes of the policies";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CallerRules.FixesAtHand.Code);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ProjectFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.Document.Project;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(CodeAction.Create(Title, cancel => FixAsync(project.Solution, project.Id, cancel), Title), diagnostic);
        }

        return Task.CompletedTask;
    }

    /// <summary>The solution with the policies of a project put right: warnings and errors, as <c>policylint fix</c> does.</summary>
    internal static async Task<Solution> FixAsync(Solution solution, ProjectId project, CancellationToken cancellationToken)
    {
        PolicyDocuments policies = await PolicyDocuments.ReadAsync(solution.GetProject(project)!, cancellationToken).ConfigureAwait(false);
        return policies.WithFixes(finding => finding.Severity >= FindingSeverity.Warning, cancellationToken);
    }
}
