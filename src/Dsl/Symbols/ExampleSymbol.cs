using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>An example: a case, and what is expected of it. Its name is its text.</summary>
public sealed class ExampleSymbol : Symbol
{
    internal ExampleSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The request.</summary>
    public RequestSymbol? Request { get; internal set; }

    /// <summary>The day for which it is decided; null: the day that counts where nobody names one.</summary>
    public DateTime? On { get; internal set; }

    /// <summary>Its text, and its day where it names one: the same text may stand over two days.</summary>
    public string NameAndDay => Name + (On is { } day ? " on " + Words.Date(day) : string.Empty);

    /// <summary>The fields that it gives.</summary>
    public ImmutableArray<ExampleInput> Inputs { get; internal set; } = ImmutableArray<ExampleInput>.Empty;

    /// <summary>The verdict that it expects, if it does.</summary>
    public Verdict? ExpectedVerdict { get; internal set; }

    /// <summary>The roles that it expects to be referred to.</summary>
    public ImmutableArray<RoleSymbol> ExpectedApprovers { get; internal set; } = ImmutableArray<RoleSymbol>.Empty;

    /// <summary>The rule or exception that it expects to decide.</summary>
    public ClauseSymbol? ExpectedClause { get; internal set; }

    /// <summary>The outputs that it expects.</summary>
    public ImmutableArray<ExampleInput> ExpectedOutputs { get; internal set; } = ImmutableArray<ExampleInput>.Empty;
}
