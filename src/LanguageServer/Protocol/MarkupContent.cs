namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A text in Markdown, or a plain one.</summary>
/// <param name="Kind">markdown or plaintext.</param>
/// <param name="Value">The text.</param>
internal sealed record MarkupContent(string Kind, string Value)
{
    /// <summary>A text in Markdown.</summary>
    public static MarkupContent Markdown(string text) => new("markdown", text);

    /// <summary>Whether a client that shows these formats shows no Markdown. One that names none is taken to show it.</summary>
    public static bool IsPlainFor(string[]? formats) => formats is { Length: > 0 } && !formats.Contains("markdown", StringComparer.Ordinal);

    /// <summary>The same without marks: no fences around examples, no emphasis.</summary>
    public MarkupContent AsPlain() => new(
        "plaintext",
        string.Join("\n", Value.Split('\n').Where(line => !line.StartsWith("```", StringComparison.Ordinal))).Replace("**", string.Empty, StringComparison.Ordinal));
}
