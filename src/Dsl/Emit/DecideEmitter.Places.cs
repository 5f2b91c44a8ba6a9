using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Emit;

/// <content>Where statements come from in the policy.</content>
internal sealed partial class DecideEmitter
{
    private TextSpan PlaceOf(SyntaxNode syntax) => _scope.Policy.Tree.SpanOf(syntax);

    // A rule whose days alone decide has its name.
    private TextSpan ConditionPlaceOf(ClauseSymbol clause) => clause.Condition is { } condition ? PlaceOf(condition.Syntax) : clause.NameSpan;

    /// <summary>The first of some lines leads to a place, and the others follow it.</summary>
    private static IEnumerable<CodeLine> From(TextSpan place, IEnumerable<string> lines) => lines.Select((line, i) => new CodeLine(line, i == 0 ? place : null));

    // The effect that decides; a clause without a verdict allows by its name.
    private TextSpan DecisionPlaceOf(ClauseSymbol clause) =>
        clause.Effects.OfType<VerdictEffect>().FirstOrDefault(e => e.Verdict == VerdictOf(clause)) is { } effect ? PlaceOf(effect.Syntax) : clause.NameSpan;

    private TextSpan CellsPlaceOf(RowSymbol row)
    {
        List<TextSpan> cells = row.Cells.OfType<BoundExpression>().Select(cell => PlaceOf(cell.Syntax)).ToList();
        return TextSpan.FromBounds(cells[0].Start, cells[cells.Count - 1].End);
    }
}
