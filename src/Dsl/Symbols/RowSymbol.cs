using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A row of a table. Its name is its number, from 1.</summary>
public sealed class RowSymbol : Symbol
{
    internal RowSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The table.</summary>
    public TableSymbol Table { get; internal set; } = null!;

    /// <summary>The request for which it was bound.</summary>
    public RequestSymbol Request { get; internal set; } = null!;

    /// <summary>Its place, from 0.</summary>
    public int Ordinal { get; internal set; }

    /// <summary>Whether it takes what no other row takes.</summary>
    public bool IsOtherwise { get; internal set; }

    /// <summary>One condition a column; null for <c>any</c>. Empty for <c>otherwise</c>.</summary>
    public ImmutableArray<BoundExpression?> Cells { get; internal set; } = ImmutableArray<BoundExpression?>.Empty;

    /// <summary>One value an output.</summary>
    public ImmutableArray<BoundExpression> Values { get; internal set; } = ImmutableArray<BoundExpression>.Empty;
}
