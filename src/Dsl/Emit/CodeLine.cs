using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Emit;

/// <summary>A line of C#, and where it comes from.</summary>
/// <param name="Text">The line.</param>
/// <param name="From">Its place in the policy; null where it follows from the line before, or from nothing that the policy says.</param>
internal readonly record struct CodeLine(string Text, TextSpan? From)
{
    /// <summary>A line that comes from nowhere in particular.</summary>
    public static implicit operator CodeLine(string text) => new(text, null);
}
