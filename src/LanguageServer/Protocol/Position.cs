namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A place in a text: both from 0, the character in UTF-16 units.</summary>
/// <param name="Line">The line.</param>
/// <param name="Character">The unit within the line.</param>
internal sealed record Position(int Line, int Character);
