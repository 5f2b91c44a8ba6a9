namespace PolicyLint.Hosts.Tests;

/// <summary>A finding as a host tells it, with what a user sees of it.</summary>
/// <param name="File">The path below the root, with slashes.</param>
/// <param name="Code">The rule.</param>
/// <param name="Span">From and to, as <c>line:column-line:column</c>, from 1, the end exclusive.</param>
/// <param name="Severity">As configured: error, warning, information or hidden.</param>
/// <param name="Message">In words.</param>
/// <param name="IsSuppressed">Whether the policy suppresses it.</param>
/// <param name="Related">The other parties: files and spans.</param>
/// <param name="Fixes">The repairs, in words and edits; null where the host has no place to show them.</param>
internal sealed record HostFinding(string File, string Code, string Span, string Severity, string Message, bool IsSuppressed, string Related, string? Fixes)
{
    /// <summary>A span in the form of <see cref="Span"/>, from lines and columns that count from 1.</summary>
    public static string SpanOf(int startLine, int startColumn, int endLine, int endColumn) => FormattableString.Invariant($"{startLine}:{startColumn}-{endLine}:{endColumn}");

    /// <summary>A line that sorts by place.</summary>
    public string ToLine(bool withFixes) => string.Join(" | ", File, Span, Code, Severity, IsSuppressed ? "suppressed" : "open", Message, Related, withFixes ? Fixes : string.Empty);
}
