using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Edits;

/// <summary>Writes <c>suppress CODE because TEXT</c> into the declaration that a finding stands in, or into the policy's head.</summary>
public static class SuppressionEdit
{
    /// <summary>The edit.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="finding">What is to be suppressed; its rule can be.</param>
    /// <param name="reason">Why, for the author to write anew.</param>
    public static TextEdit Of(PolicySymbol policy, Finding finding, string reason)
    {
        SyntaxTree tree = policy.Tree;
        string clause = "suppress " + finding.Rule.Code + " because " + Words.Text(reason);
        DeclarationSyntax? declaration = tree.Root.Declarations.FirstOrDefault(d => tree.SpanOf(d) is var span && span.Start <= finding.Span.Start && finding.Span.End <= span.End);
        return declaration switch
        {
            NamedDeclarationSyntax { Block: { } block } when block.Close.IsPresent => ClauseInsertion.AtEnd(tree, block, clause),
            ExampleSyntax { Block: { Close.IsPresent: true } block } => ClauseInsertion.AtEnd(tree, block, clause),
            ExamplesSyntax { Block: { Close.IsPresent: true } block } => ClauseInsertion.AtEnd(tree, block, clause),
            ImproveSyntax improve => After(tree, improve, clause),
            _ => After(tree, tree.Root.Policy, clause),
        };
    }

    /// <summary>On a line of its own behind what has no braces.</summary>
    private static TextEdit After(SyntaxTree tree, SyntaxNode node, string clause)
    {
        string ending = tree.Text.Content.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        return new TextEdit(tree.Text.Path, new TextSpan(tree.SpanOf(node).End, 0), ending + "    " + clause);
    }
}
