using PolicyLint.Dsl.Refactoring;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.CodeActions;

/// <summary>One table instead of several rules.</summary>
internal static class TableAction
{
    /// <summary>Its kind.</summary>
    public const string Kind = "refactor.extract";

    /// <summary>The action for the rule at a place; null where no table is proved to mean the same.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public static CodeAction? At(DocumentView document, TextSpan place, CancellationToken cancellationToken) =>
        TableExtraction.At(document.Project, document.Policy, place, document.Options, cancellationToken) is { } extraction
            ? new CodeAction(
                $"Make a table of {string.Join(", ", extraction.Rules.Select(r => r.Name))}",
                Kind,
                Edit: WorkspaceEdits.Of(document.Snapshot, extraction.Edits))
            : null;
}
