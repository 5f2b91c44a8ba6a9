namespace PolicyLint.Fuzz.Edits;

/// <summary>An edit of a text; without an end, the whole text becomes another.</summary>
/// <param name="Start">Where.</param>
/// <param name="End">Up to where; null: all of it.</param>
/// <param name="Text">What stands there afterwards.</param>
internal sealed record ClientEdit(int Start, int? End, string Text);
