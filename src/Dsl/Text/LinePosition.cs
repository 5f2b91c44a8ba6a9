namespace PolicyLint.Dsl.Text;

/// <summary>A place in a text as people count it, both from zero: line, and UTF-16 unit within the line.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Character">The unit within the line, from 0.</param>
public readonly record struct LinePosition(int Line, int Character);
