namespace PolicyLint.TestKit.Formatting;

/// <summary>A comment and where it stands.</summary>
/// <param name="Text">What it says, without the blanks at the starts and ends of its lines.</param>
/// <param name="Token">The token that it stands before.</param>
/// <param name="HasItsLine">Whether nothing stands before it on its line.</param>
/// <param name="EndsLine">Whether nothing stands after it on its line.</param>
public sealed record CommentPlace(string Text, int Token, bool HasItsLine, bool EndsLine);
