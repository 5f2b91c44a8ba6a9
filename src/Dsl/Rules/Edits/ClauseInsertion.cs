using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Edits;

/// <summary>
/// Puts a clause at the start or the end of a block: on lines of its own, indented like the clauses beside it and ended as the file
/// ends its lines; on the same line where the block is written on one.
/// </summary>
internal static class ClauseInsertion
{
    private const string Step = "    ";

    /// <summary>The edit; the clause's further lines are indented relative to its first.</summary>
    public static TextEdit AtEnd(SyntaxTree tree, BlockSyntax block, params string[] lines)
    {
        PolicyText text = tree.Text;
        int brace = tree.SpanOf(block.Close).Start;
        int line = text.PositionOf(brace).Line;
        int openLine = text.PositionOf(tree.SpanOf(block.Open).Start).Line;
        int free = brace;
        while (free > 0 && text.Content[free - 1] is ' ' or '\t')
        {
            free--;
        }

        TextSpan beforeBrace = TextSpan.FromBounds(free, brace);
        if (openLine == line)
        {
            return new TextEdit(text.Path, beforeBrace, " " + string.Join(" ", lines.Select(part => part.Trim())) + " ");
        }

        string ending = text.Content.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        string indentation = block.Clauses.IsEmpty
            ? Indentation(text, openLine) + Step
            : Indentation(text, text.PositionOf(tree.SpanOf(block.Clauses[0]).Start).Line);
        string clause = string.Concat(lines.Select(part => indentation + part + ending));
        return free == text.LineSpan(line).Start
            ? new TextEdit(text.Path, new TextSpan(free, 0), clause)
            : new TextEdit(text.Path, beforeBrace, ending + clause + Indentation(text, openLine));
    }

    /// <summary>The edit that puts a clause before all others of the block; what stands beside the brace as a comment stays there.</summary>
    public static TextEdit AtStart(SyntaxTree tree, BlockSyntax block, string clause)
    {
        PolicyText text = tree.Text;
        TextSpan open = tree.SpanOf(block.Open);
        int openLine = text.PositionOf(open.Start).Line;
        bool isOnOneLine = text.PositionOf(tree.SpanOf(block.Close).Start).Line == openLine
            || (!block.Clauses.IsEmpty && text.PositionOf(tree.SpanOf(block.Clauses[0]).Start).Line == openLine);
        if (isOnOneLine)
        {
            return new TextEdit(text.Path, new TextSpan(open.End, 0), " " + clause + (block.Clauses.IsEmpty && open.End < text.Content.Length && text.Content[open.End] == '}' ? " " : string.Empty));
        }

        string ending = text.Content.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        string indentation = block.Clauses.IsEmpty
            ? Indentation(text, openLine) + Step
            : Indentation(text, text.PositionOf(tree.SpanOf(block.Clauses[0]).Start).Line);
        return new TextEdit(text.Path, new TextSpan(text.LineSpan(openLine).End, 0), ending + indentation + clause);
    }

    private static string Indentation(PolicyText text, int line)
    {
        string content = text.Slice(text.LineSpan(line));
        return content.Substring(0, content.Length - content.TrimStart(' ', '\t').Length);
    }
}
