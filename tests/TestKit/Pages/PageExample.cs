namespace PolicyLint.TestKit.Pages;

/// <summary>A policy on a page, of one file or of several that belong together.</summary>
public sealed record PageExample(bool IsBad, IReadOnlyList<(string Path, string Text)> Files, IReadOnlyDictionary<string, string> Settings);
