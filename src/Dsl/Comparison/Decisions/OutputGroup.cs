using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Cases in which an output, or a formula, is another value.</summary>
/// <param name="Before">Who gave it; null: nobody, the default, a formula or several.</param>
/// <param name="After">Who gives it.</param>
/// <param name="OldOutput">The output in the old version.</param>
/// <param name="NewOutput">The output in the new version.</param>
/// <param name="Sign">More than zero where all of these cases get more, less where they get less; zero where that is not known, or means nothing.</param>
/// <param name="Regions">The cases, in parts.</param>
internal sealed record OutputGroup(Symbol? Before, Symbol? After, FieldSymbol OldOutput, FieldSymbol NewOutput, int Sign, ImmutableArray<int> Regions)
    : DecisionGroup(Before, After, ChangeDirection.Different, Regions)
{
    /// <inheritdoc/>
    public override bool IsShownBy(Decision before, Decision after) => Differ(before, after, OldOutput, NewOutput)
        && (Sign == 0 || Sign == SignOf(before.Values[OldOutput], after.Values[NewOutput], NewOutput.Type));

    /// <summary>Whether an output is another value, where both versions decide.</summary>
    public static bool Differ(Decision before, Decision after, FieldSymbol oldOutput, FieldSymbol newOutput) =>
        before.Gap is null && after.Gap is null && KeyOf(before.Values[oldOutput]) != KeyOf(after.Values[newOutput]);

    /// <summary>How two values of a type differ; zero where one is unknown, or they have no order.</summary>
    public static int SignOf(object? before, object? after, PolicyType type) =>
        before is null || after is null || !Coordinate.Has(type) ? 0 : Math.Sign(Coordinate.Of(after).CompareTo(Coordinate.Of(before)));

    private static string KeyOf(object? value) => value is null ? string.Empty : MeaningKey.OfValue(value);
}
