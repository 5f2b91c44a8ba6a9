namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One expected location: lines and columns from 0, as Roslyn counts.</summary>
public readonly struct DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
{
    public FileLinePositionSpan Span { get; } = span;

    public DiagnosticLocationOptions Options { get; } = options;
}
