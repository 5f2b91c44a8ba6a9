using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A rule's own clause, or one of its exceptions: a condition and what follows from it. The name of the rule's own clause is the rule's.</summary>
public sealed class ClauseSymbol : Symbol
{
    internal ClauseSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The rule.</summary>
    public RuleSymbol Rule { get; internal set; } = null!;

    /// <summary>The request for which it was bound.</summary>
    public RequestSymbol Request { get; internal set; } = null!;

    /// <summary>The clause that it is an exception of; null for the rule's own.</summary>
    public ClauseSymbol? Parent { get; internal set; }

    /// <summary>When it holds; null: always.</summary>
    public BoundExpression? Condition { get; internal set; }

    /// <summary>What follows, in the order written.</summary>
    public ImmutableArray<Effect> Effects { get; internal set; } = ImmutableArray<Effect>.Empty;

    /// <summary>Its exceptions in the order written.</summary>
    public ImmutableArray<ClauseSymbol> Exceptions { get; internal set; } = ImmutableArray<ClauseSymbol>.Empty;

    /// <summary>This clause and every exception below it, in the order written. Exceptions nest 256 deep at most.</summary>
    public IEnumerable<ClauseSymbol> WithExceptions() => new[] { this }.Concat(Exceptions.SelectMany(e => e.WithExceptions()));
}
