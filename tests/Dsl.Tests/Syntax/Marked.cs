using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Tests.Syntax;

/// <summary>A text in which <c>⟦ ⟧</c> stand around what is found, and the check that exactly that is found.</summary>
internal static class Marked
{
    /// <summary>Reads a marked text; every mark is one finding, in order, each with its code and message.</summary>
    public static SyntaxTree Check(string marked, params string[] messages)
    {
        SyntaxTree tree = TreeLaws.Parse(marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal));
        TreeLaws.Hold(tree);
        Assert.Equal(messages, tree.Findings.Select(finding => finding.Rule.Code + " " + finding.Message));
        Assert.Equal(marked, Mark(tree));
        return tree;
    }

    /// <summary>The text after the best repair of every finding that has one.</summary>
    public static string Repaired(SyntaxTree tree)
    {
        string text = tree.Text.Content;
        foreach (Finding finding in tree.Findings.Reverse())
        {
            foreach (TextEdit edit in finding.Fixes.Take(1).SelectMany(fix => fix.Edits).OrderByDescending(edit => edit.Span.Start))
            {
                text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
            }
        }

        return text;
    }

    private static string Mark(SyntaxTree tree)
    {
        string text = tree.Text.Content;
        foreach (Finding finding in tree.Findings.Reverse())
        {
            text = text[..finding.Span.Start] + "⟦" + text[finding.Span.Start..finding.Span.End] + "⟧" + text[finding.Span.End..];
        }

        return text;
    }
}
