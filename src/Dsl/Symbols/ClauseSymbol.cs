using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A rule's own clause, or one of its exceptions: a condition and what follows from it. The name of the rule's own clause is the rule's.</summary>
public sealed class ClauseSymbol : Symbol
{
    private ImmutableArray<ClauseSymbol> _withExceptions;

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

    /// <summary>The strictest verdict that it gives; to allow where it gives none.</summary>
    public Verdict Verdict
    {
        get
        {
            var verdict = Verdict.Allow;
            foreach (Effect effect in Effects)
            {
                verdict = effect is VerdictEffect given && given.Verdict > verdict ? given.Verdict : verdict;
            }

            return verdict;
        }
    }

    /// <summary>The roles that it refers to, each once, in the order written.</summary>
    public ImmutableArray<RoleSymbol> Approvers
    {
        get
        {
            ImmutableArray<RoleSymbol> approvers = ImmutableArray<RoleSymbol>.Empty;
            foreach (Effect effect in Effects)
            {
                approvers = effect is VerdictEffect { Role: { } role } && !approvers.Contains(role) ? approvers.Add(role) : approvers;
            }

            return approvers;
        }
    }

    /// <summary>Its exceptions in the order written.</summary>
    public ImmutableArray<ClauseSymbol> Exceptions { get; internal set; } = ImmutableArray<ClauseSymbol>.Empty;

    /// <summary>This clause and every exception below it, in the order written. Exceptions nest 256 deep at most.</summary>
    public ImmutableArray<ClauseSymbol> WithExceptions()
    {
        // Asked by nearly every rule. Two threads that ask at once make the same.
        if (_withExceptions.IsDefault)
        {
            ImmutableArray<ClauseSymbol>.Builder all = ImmutableArray.CreateBuilder<ClauseSymbol>();
            all.Add(this);
            foreach (ClauseSymbol exception in Exceptions)
            {
                all.AddRange(exception.WithExceptions());
            }

            _withExceptions = all.ToImmutable();
        }

        return _withExceptions;
    }
}
