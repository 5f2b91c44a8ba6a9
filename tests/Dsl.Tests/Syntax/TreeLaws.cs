using System.Text;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Tests.Syntax;

/// <summary>What holds for the tree of any text whatsoever.</summary>
internal static class TreeLaws
{
    public static SyntaxTree Parse(string text) => SyntaxTree.Parse(PolicyText.From(text));

    /// <summary>The tree gives the text back, holds each token once, and its nodes nest; its findings stand in the text, in order.</summary>
    public static void Hold(SyntaxTree tree)
    {
        string text = tree.Text.Content;
        Assert.Equal(TokenKind.End, tree.Tokens[^1].Kind);
        Assert.Equal(text.Length, tree.Tokens[^1].Start);

        var leaves = new List<int>();
        Walk(tree, tree.Root, 0, leaves);

        var whole = new StringBuilder();
        int written = 0;
        int leaf = 0;
        for (int i = 0; i < tree.Tokens.Length; i++)
        {
            Token token = tree.Tokens[i];
            Assert.True(token.Start >= written, "tokens overlap");
            bool isLeaf = leaf < leaves.Count && leaves[leaf] == i;
            Assert.True(isLeaf || (token.Flags & TokenFlags.Skipped) != 0, $"token {i} '{text[token.Start..token.End]}' is in no node");
            leaf += isLeaf ? 1 : 0;
            whole.Append(text, written, token.Start - written).Append(tree.TextOf(SyntaxToken.At(i)));
            written = token.End;
        }

        Assert.Equal(leaves.Count, leaf);
        Assert.Equal(text, whole.ToString());
        int last = 0;
        foreach (var finding in tree.Findings)
        {
            Assert.InRange(finding.Span.Start, last, text.Length);
            Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
            Assert.False(string.IsNullOrWhiteSpace(finding.Message));
            Assert.All(finding.Fixes.SelectMany(fix => fix.Edits), edit => Assert.InRange(edit.Span.End, edit.Span.Start, text.Length));
            last = finding.Span.Start;
        }

        // Read before anybody asks for the nodes, a header is what it is afterwards.
        Assert.Equal(PolicyHeader.Read(SyntaxTree.Parse(tree.Text)), PolicyHeader.Read(tree));
    }

    private static (int First, int Last) Walk(SyntaxTree tree, SyntaxNode node, int depth, List<int> leaves)
    {
        Assert.True(depth < 4096, "the tree is deeper than nesting allows");
        int first = -1;
        int last = -1;
        foreach (SyntaxElement child in node.Children)
        {
            (int start, int end) = (-1, -1);
            if (child.Node is { } inner)
            {
                (start, end) = Walk(tree, inner, depth + 1, leaves);
            }
            else if (child.Token.IsPresent)
            {
                (start, end) = (child.Token.Index, child.Token.Index);
                leaves.Add(start);
            }
            else
            {
                Assert.True(child.Token.Index > last, "a missing token stands before what precedes it");
            }

            if (start >= 0)
            {
                Assert.True(start > last, "children overlap");
                first = first < 0 ? start : first;
                last = end;
            }
        }

        return (first, last);
    }
}
