using System.Text;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// The rules and tables of a request as the policy writes them, in a class of their own: nothing of it is made before it is asked for,
/// so that the first decision does not pay for the first explanation.
/// </summary>
internal sealed partial class OutlineEmitter
{
    /// <summary>The method that explains.</summary>
    internal const string Explain = "global::PolicyLint.DecisionTrace Explain";

    /// <summary>The parameter that <c>WhyNot</c> has beside the request and the day.</summary>
    internal const string Wanted = ", global::PolicyLint.Verdict wanted";

    /// <summary>How many rows of a large table one literal holds.</summary>
    private const int RowsAText = 50;

    private readonly EmitScope _scope;
    private readonly RequestSymbol _request;
    private readonly DecisionParts _parts;
    private readonly ClauseNumbers _numbers;
    private readonly ExpressionEmitter _values;

    internal OutlineEmitter(EmitScope scope, RequestSymbol request, DecisionParts parts, ClauseNumbers numbers)
    {
        _parts = parts;
        _scope = scope;
        _request = request;
        _numbers = numbers;
        _values = new ExpressionEmitter(scope, static f => throw new InvalidOperationException($"A constant does not read '{f.Name}'."), static n => n);
    }

    /// <summary>Writes the method that explains, but for its documentation.</summary>
    internal static void WriteExplain(CodeWriter writer, EmitScope scope, RequestSymbol request)
    {
        bool isDated = new DecisionShape([request]).HasDatedRules;
        string on = isDated ? ", global::System.DateOnly on" : string.Empty;
        string trace = "new(" + scope.Names.OutlineOf(request) + ".Clauses, Held(in request" + (isDated ? ", on), on" : ")") + ")";
        writer.Line("public static " + Explain + "(in " + scope.Names[request] + " request" + on + ") => " + trace + ";");
        writer.Separate();
    }

    /// <summary>The return type and name of the method that says what another verdict would take.</summary>
    internal static string WhyNot(EmitScope scope, RequestSymbol request) => "global::PolicyLint.WhyNotAnswer<" + scope.Names[request] + "> WhyNot";

    /// <summary>Writes the method that says what another verdict would take, but for its documentation.</summary>
    internal static void WriteWhyNot(CodeWriter writer, EmitScope scope, RequestSymbol request)
    {
        (string on, string lambda, string pass) = new DecisionShape([request]).HasDatedRules
            ? (", global::System.DateOnly on", string.Empty, ", on")
            : (string.Empty, "static ", string.Empty);
        writer.Line("public static " + WhyNot(scope, request) + "(in " + scope.Names[request] + " request" + Wanted + on + ") =>");
        writer.Indented("global::PolicyLint.WhyNotSearch.Run(request, wanted, " + lambda + "r => Decide(in r" + pass + ").Verdict, " + scope.Names.OutlineOf(request) + ".Fields);");
        writer.Separate();
    }

    internal void Write(CodeWriter writer)
    {
        writer.Generated();
        writer.Open("private static class " + _scope.Names.OutlineOf(_request));
        writer.Open("internal static readonly global::PolicyLint.RequestOutline Clauses = new(" + CSharpLiteral.Of(_request.Name) + ", " + CSharpLiteral.Of(FileName()) + ", new global::PolicyLint.ClauseOutline[]");
        foreach (object giver in _numbers.Givers)
        {
            if (giver is RuleBody rule)
            {
                WriteClause(writer, rule.Root);
            }
            else
            {
                WriteTable(writer, (TableBody)giver);
            }
        }

        writer.Close(");");
        writer.Separate();
        WriteFields(writer);
        writer.Close();
        writer.Separate();
    }

    private static void WriteClause(CodeWriter writer, ClauseSymbol clause)
    {
        List<VerdictEffect> verdicts = clause.Effects.OfType<VerdictEffect>().ToList();
        string verdict = verdicts.Count == 0 ? string.Empty : ", verdict: global::PolicyLint.Verdict." + DecisionShape.VerdictOf(clause);
        (string Name, string? Value)[] properties =
        [
            ("From", clause.Parent is null && clause.Rule.EffectiveFrom is { } from ? CSharpLiteral.PlainDate(from) : null),
            ("Until", clause.Parent is null && clause.Rule.EffectiveUntil is { } until ? CSharpLiteral.PlainDate(until) : null),
            ("Approvers", CSharpLiteral.Array("string", verdicts.Select(v => v.Role).OfType<RoleSymbol>().Distinct().Select(r => CSharpLiteral.Of(r.Name)))),
            ("Outputs", Outputs(clause.Effects.OfType<OutputEffect>().Select(e => Output(e.Output, e.Value)))),
            ("Reason", DecisionShape.ReasonOf(clause) is { } reason ? CSharpLiteral.Of(reason) : null),
        ];
        string condition = clause.Condition is null ? string.Empty : TextOf(clause.Tree, clause.Condition.Syntax.FirstToken, clause.Condition.Syntax.LastToken);
        WritePart(writer, clause, clause.Name, condition, verdict, properties, "Exceptions", clause.Exceptions.Length, i => WriteClause(writer, clause.Exceptions[i]));
    }

    private static void WriteTable(CodeWriter writer, TableBody table)
    {
        if (!RowsEmitter.IsLarge(table) || TextsOf(table) is not { } texts)
        {
            WriteRows(writer, table);
            return;
        }

        writer.Open("new(" + CSharpLiteral.Of(table.Table.Name) + ", " + CSharpLiteral.Of(LineOf(table.Table)) + ")");
        writer.Line("Rows = global::PolicyLint.ClauseOutline.RowsOf(");
        writer.Indented(() =>
        {
            writer.Line(CSharpLiteral.Array("string", table.Outputs.Select(o => CSharpLiteral.Of(o.Name))) + ",");
            RowsEmitter.WriteNumbers(writer, "new int[]", table.Rows.Select(r => CSharpLiteral.Of(LineOf(r))), ",");
            RowsEmitter.WriteItems(writer, "new string[]", texts, "),", itemsALine: 1);
        });
        writer.Close(",");
    }

    /// <summary>The rows of a large table as few long literals; null where a text of the policy holds what keeps rows and values apart in them.</summary>
    private static List<string>? TextsOf(TableBody table)
    {
        var texts = new List<string>();
        for (int from = 0; from < table.Rows.Length; from += RowsAText)
        {
            string[][] rows = table.Rows.Skip(from).Take(RowsAText).Select(r => new[] { ConditionOf(r) }.Concat(r.Values.Select(v => TextOf(r.Tree, v.Syntax.FirstToken, v.Syntax.LastToken))).ToArray()).ToArray();
            if (rows.Any(r => r.Any(part => part.IndexOfAny(['\t', '\n']) >= 0)))
            {
                return null;
            }

            texts.Add(CSharpLiteral.Of(string.Join("\n", rows.Select(r => string.Join("\t", r)))));
        }

        return texts;
    }

    private static int LineOf(Symbol part) => part.Tree.Text.PositionOf(part.NameSpan.Start).Line + 1;

    private static string ConditionOf(RowSymbol row) =>
        row.Syntax is RowClauseSyntax { Cells.Nodes: { Length: > 0 } cells } ? TextOf(row.Tree, cells[0].FirstToken, cells[cells.Length - 1].LastToken) : string.Empty;

    private static void WriteRows(CodeWriter writer, TableBody table) => WritePart(
        writer, table.Table, table.Table.Name, string.Empty, string.Empty, [], "Rows", Math.Max(table.Rows.Length, 1), i => WriteRow(writer, table, i));

    private static void WriteRow(CodeWriter writer, TableBody table, int index)
    {
        if (index == table.Rows.Length)
        {
            // A table without rows: it is one by its list of them.
            return;
        }

        RowSymbol row = table.Rows[index];
        string condition = ConditionOf(row);
        string? outputs = Outputs(table.Outputs.Select((o, i) => Output(o, row.Values[i])));
        WritePart(writer, row, row.Name, condition, string.Empty, [("Outputs", outputs)], "Rows", 0, static _ => { });
    }

    private static void WritePart(
        CodeWriter writer,
        Symbol part,
        string name,
        string condition,
        string verdict,
        (string Name, string? Value)[] properties,
        string list,
        int count,
        Action<int> write)
    {
        string when = condition.Length == 0 ? string.Empty : ", condition: " + CSharpLiteral.Of(condition);
        string start = "new(" + CSharpLiteral.Of(name) + ", " + CSharpLiteral.Of(LineOf(part)) + when + verdict + ")";
        string members = string.Join(", ", properties.Where(p => p.Value is not null).Select(p => p.Name + " = " + p.Value));
        if (count == 0)
        {
            writer.Line(start + (members.Length == 0 ? "," : " { " + members + " },"));
            return;
        }

        writer.Open(start);
        if (members.Length > 0)
        {
            writer.Line(members + ",");
        }

        writer.Line(list + " = new global::PolicyLint.ClauseOutline[]");
        writer.Line("{");
        for (int i = 0; i < count; i++)
        {
            int at = i;
            writer.Indented(() => write(at));
        }

        writer.Line("},");
        writer.Close(",");
    }

    private static string Output(FieldSymbol output, BoundExpression value) =>
        "new(" + CSharpLiteral.Of(output.Name) + ", " + CSharpLiteral.Of(TextOf(output.Tree, value.Syntax.FirstToken, value.Syntax.LastToken)) + ")";

    private static string? Outputs(IEnumerable<string> outputs) => CSharpLiteral.Array("global::PolicyLint.TraceOutput", outputs);

    /// <summary>What is written from one token to another, on one line: what lies between two tokens, comments too, becomes a blank.</summary>
    private static string TextOf(SyntaxTree tree, SyntaxToken first, SyntaxToken last)
    {
        var text = new StringBuilder();
        for (int i = first.Index; i <= last.Index; i++)
        {
            Token token = tree.Tokens[i];
            text.Append(text.Length > 0 && tree.Tokens[i - 1].End < token.Start ? " " : string.Empty).Append(tree.Text.Slice(new Text.TextSpan(token.Start, token.Length)));
        }

        return text.ToString();
    }

    /// <summary>The name of the file: the folder belongs to the machine, and would change the bytes.</summary>
    private string FileName()
    {
        string path = _request.Tree.Text.Path;
        return path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
    }
}
