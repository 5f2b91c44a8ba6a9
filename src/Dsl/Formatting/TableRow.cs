namespace PolicyLint.Dsl.Formatting;

/// <summary>A row of a table or of examples, as places of tokens.</summary>
/// <param name="First">The word that it starts with.</param>
/// <param name="Fields">The first token of each cell before the arrow.</param>
/// <param name="Arrow">The arrow.</param>
/// <param name="Values">The first token of each cell after the arrow.</param>
/// <param name="Last">The last token.</param>
internal sealed record TableRow(int First, int[] Fields, int Arrow, int[] Values, int Last);
