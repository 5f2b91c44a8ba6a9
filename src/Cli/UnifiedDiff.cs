using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli;

/// <summary>What changes in a file, as <c>diff -u</c> and git write it, so that <c>git apply</c> takes it.</summary>
internal static class UnifiedDiff
{
    private const int Around = 3;

    /// <summary>Writes the difference of two texts of one path.</summary>
    public static void Write(PolicyText before, PolicyText after, Terminal terminal)
    {
        DiffResult diff = new Differ().CreateCustomDiffs(WholeOf(before), WholeOf(after), ignoreWhiteSpace: false, LinesOf);
        if (diff.DiffBlocks.Count == 0)
        {
            return;
        }

        string path = terminal.Shown(before.Path);
        terminal.Out.WriteLine(terminal.Paint(Ink.Bold, "--- " + Name("a/" + path)));
        terminal.Out.WriteLine(terminal.Paint(Ink.Bold, "+++ " + Name("b/" + path)));
        for (int first = 0; first < diff.DiffBlocks.Count;)
        {
            int last = first;
            while (last + 1 < diff.DiffBlocks.Count && diff.DiffBlocks[last + 1].DeleteStartA - EndOf(diff.DiffBlocks[last]) <= 2 * Around)
            {
                last++;
            }

            WriteHunk(diff, first, last, terminal);
            first = last + 1;
        }
    }

    private static void WriteHunk(DiffResult diff, int first, int last, Terminal terminal)
    {
        int startA = Math.Max(0, diff.DiffBlocks[first].DeleteStartA - Around);
        int endA = Math.Min(diff.PiecesOld.Length, EndOf(diff.DiffBlocks[last]) + Around);
        int startB = diff.DiffBlocks[first].InsertStartB - (diff.DiffBlocks[first].DeleteStartA - startA);
        int lengthB = endA - startA + Enumerable.Range(first, last - first + 1).Sum(i => diff.DiffBlocks[i].InsertCountB - diff.DiffBlocks[i].DeleteCountA);
        string lines = string.Create(CultureInfo.InvariantCulture, $"@@ -{Line(startA, endA - startA)},{endA - startA} +{Line(startB, lengthB)},{lengthB} @@");
        terminal.Out.WriteLine(terminal.Paint(Ink.Cyan, lines));
        int at = startA;
        for (int i = first; i <= last; i++)
        {
            DiffBlock block = diff.DiffBlocks[i];
            Write(diff.PiecesOld, at, block.DeleteStartA, ' ', terminal);
            Write(diff.PiecesOld, block.DeleteStartA, EndOf(block), '-', terminal);
            Write(diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB, '+', terminal);
            at = EndOf(block);
        }

        Write(diff.PiecesOld, at, endA, ' ', terminal);
    }

    private static void Write(IReadOnlyList<string> lines, int from, int end, char sign, Terminal terminal)
    {
        for (int i = from; i < end; i++)
        {
            string line = lines[i];
            bool isEnded = line.EndsWith('\n');
            string text = sign + (isEnded ? line[..^1] : line);
            terminal.Out.Write(sign switch { '-' => terminal.Paint(Ink.Red, text), '+' => terminal.Paint(Ink.Green, text), _ => text });
            terminal.Out.Write(isEnded ? "\n" : "\n\\ No newline at end of file\n");
        }
    }

    /// <summary>A name as git writes it: between quotation marks where it holds what would end it, and with a tab after spaces, so that <c>patch</c> sees its end.</summary>
    private static string Name(string path)
    {
        if (!path.Any(c => char.IsControl(c) || c is '"' or '\\'))
        {
            return path.Contains(' ', StringComparison.Ordinal) ? path + '\t' : path;
        }

        var quoted = new StringBuilder("\"");
        foreach (byte b in Encoding.UTF8.GetBytes(path))
        {
            _ = b is (byte)'"' or (byte)'\\' ? quoted.Append('\\').Append((char)b)
                : b is >= 0x20 and < 0x7F ? quoted.Append((char)b)
                : quoted.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0'));
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The text with its byte-order mark, which is a part of its first line.</summary>
    private static string WholeOf(PolicyText text) => Encoding.UTF8.GetString(text.ToBytes());

    /// <summary>The lines, each with its end.</summary>
    private static string[] LinesOf(string text)
    {
        var lines = new List<string>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            int feed = text.IndexOf('\n', start);
            end = feed < 0 ? text.Length : feed + 1;
            lines.Add(text[start..end]);
        }

        return [.. lines];
    }

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    /// <summary>Lines count from 1; of no lines, the one before.</summary>
    private static int Line(int start, int length) => length == 0 ? start : start + 1;
}
