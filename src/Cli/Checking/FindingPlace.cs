using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli.Checking;

/// <summary>Where a finding stands, in names and not in lines: the declaration, and the exceptions and steps within it.</summary>
internal static class FindingPlace
{
    /// <summary><c>rule ReturnWindow / except Faulty</c>; empty for what stands in no declaration.</summary>
    public static string Of(SyntaxTree tree, Finding finding)
    {
        var path = new List<string>();
        Enter(tree, tree.Root, finding.Span, path);
        return string.Join(" / ", path);
    }

    private static void Enter(SyntaxTree tree, SyntaxNode node, TextSpan span, List<string> path)
    {
        foreach (SyntaxElement child in node.Children)
        {
            if (child.Node is not { } inner || !Holds(tree.SpanOf(inner), span))
            {
                continue;
            }

            if (NameOf(tree, inner) is { } name)
            {
                path.Add(name);
            }

            Enter(tree, inner, span, path);
            return;
        }
    }

    private static bool Holds(TextSpan whole, TextSpan part) => part.Start >= whole.Start && part.End <= whole.End;

    private static string? NameOf(SyntaxTree tree, SyntaxNode node) => node switch
    {
        NamedDeclarationSyntax declaration => tree.TextOf(declaration.Keyword) + " " + tree.TextOf(declaration.Name),
        DeclarationSyntax declaration => tree.TextOf(declaration.Keyword),
        ExceptionSyntax exception => "except " + tree.TextOf(exception.Name),
        StepClauseSyntax step => "step " + tree.TextOf(step.Role),
        _ => null,
    };
}
