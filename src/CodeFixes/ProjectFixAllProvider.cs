using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PolicyLint.CodeFixes;

/// <summary>Fixes the policies of each project that has such a finding. Roslyn's own provider merges edits of C# documents, and drops all others.</summary>
internal sealed class ProjectFixAllProvider : FixAllProvider
{
    public static ProjectFixAllProvider Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution };

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        FixesAtHandCodeFixProvider.Title, cancel => FixAsync(fixAllContext, cancel), FixesAtHandCodeFixProvider.Title));

    private static async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        Solution solution = context.Solution;
        foreach (Project project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : ImmutableArray.Create(context.Project))
        {
            ImmutableArray<Diagnostic> found = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            if (!found.IsEmpty)
            {
                solution = await FixesAtHandCodeFixProvider.FixAsync(solution, project.Id, cancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }
}
