namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A line of the editor's own above the text.</summary>
/// <param name="Range">Above what.</param>
/// <param name="Command">What it says, and does.</param>
internal sealed record CodeLens(TextRange Range, EditorCommand? Command = null);
