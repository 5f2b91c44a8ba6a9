using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.CodeFixes;

/// <summary>SVP7003: the member of the policy in place of a literal that repeats it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepeatedFigureCodeFixProvider))]
public sealed class RepeatedFigureCodeFixProvider : CodeFixProvider
{
    private const string Title = "Take the figure from the policy";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CallerRules.RepeatedFigure.Code);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FigureMember.ExpressionProperty, out string? expression) && expression is not null
                && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax literal)
            {
                SyntaxNode member = SyntaxFactory.ParseExpression(expression).WithTriviaFrom(literal).WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(literal, member))), Title), diagnostic);
            }
        }
    }
}
