using System.Collections.Immutable;
using System.Text;
using PolicyLint.Dsl.Formatting;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Refactoring;

/// <summary>A table as text, laid out.</summary>
internal sealed class TableDraft(SyntaxTree tree, string name, ImmutableArray<TableRowDraft> rows, ImmutableArray<FieldSymbol> fields)
{
    // A file needs a policy to be laid out.
    private const string Head = "policy P\n\n";

    /// <summary>The table, ended as the file ends its lines. What the rules say for people stands behind their rows.</summary>
    public string Text()
    {
        ImmutableArray<FieldSymbol> outputs = rows[0].Outputs;
        string? source = rows.Select(r => r.Rule.Source).Distinct().ToList() is { Count: 1 } same ? same[0] : null;
        var text = new StringBuilder(Head)
            .Append("table ").Append(name).Append(" for ").Append(Written(rows[0].Rule.Bodies[0].Request))
            .Append(" decides ").Append(string.Join(", ", outputs.Select(Written)))
            .Append(" by ").Append(string.Join(", ", fields.Select(Written))).Append(" {\n");
        if (source is not null)
        {
            text.Append("source ").Append(Words.Text(source)).Append('\n');
        }

        foreach (TableRowDraft row in rows)
        {
            text.Append("when ").Append(string.Join(", ", fields.Select(row.Cell)))
                .Append(" => ").Append(string.Join(", ", outputs.Select(row.Value)))
                .Append(" // ").Append(row.Remark(withSource: source is null)).Append('\n');
        }

        string laidOut = PolicyFormatter.Format(SyntaxTree.Parse(PolicyText.From(text.Append("}\n").ToString()))).Text.Content;
        bool isCrLf = tree.Text.Content.IndexOf("\r\n", StringComparison.Ordinal) >= 0;
        return laidOut.Substring(Head.Length).TrimEnd().Replace("\n", isCrLf ? "\r\n" : "\n");
    }

    /// <summary>A name as its declaration writes it, backquotes and all.</summary>
    private static string Written(Symbol symbol) => symbol.Tree.Text.Slice(symbol.NameSpan);
}
