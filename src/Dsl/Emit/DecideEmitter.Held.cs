using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <content>What held: marks where the branches are, and no effect but what a condition reads.</content>
internal sealed partial class DecideEmitter
{
    private const string HeldClauses = "global::PolicyLint.HeldClauses";

    private static string Mark(string number) => "held = held.With(" + number + ");";

    /// <summary>Whether a rule or table gives something that is computed here.</summary>
    private bool GivesComputed(object giver) => _plan.Parts.OutputsOf(giver).Any(_isComputed);

    /// <summary>Whether an optional output with a default is known needs no answer; where that alone reads a constant, the compiler warns of it.</summary>
    private void DiscardWhatMayBeIdle(CodeWriter writer, OutputPlan output)
    {
        bool isConstant = output.Givers.SelectMany(g => _plan.Parts.ValuesOf(g, output.Output)).All(v => ConstantFolder.Fold(v) is not null);
        if (_numbers is not null && (isConstant || (output.Output.IsOptional && !output.IsNullable)))
        {
            writer.Line("_ = " + output.Local + ";");
        }
    }

    /// <summary>The row that matches, as one expression.</summary>
    private void WriteMatch(CodeWriter writer, TableBody table)
    {
        var before = _expressions.Remember();
        List<string> lines = Chain(table.Rows.ToList(), 0, r => CSharpLiteral.Of(_numbers![r]), "-1");
        _expressions.Forget(before);
        WriteChain(writer, "held = held.With(", string.Empty, lines, ");");
    }
}
