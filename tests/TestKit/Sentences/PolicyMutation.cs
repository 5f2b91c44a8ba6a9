namespace PolicyLint.TestKit.Sentences;

/// <summary>A text that something was done to.</summary>
/// <param name="Text">The text now; it may hold lone surrogates.</param>
/// <param name="Description">What was done, in order, for the message of a failed test.</param>
public sealed record PolicyMutation(string Text, string Description);
