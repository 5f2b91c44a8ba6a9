using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// The numbers by which <c>HeldClauses</c> knows the clauses and rows of a request: rules and tables in file order; a rule, then its
/// exceptions, each followed by its own; the rows of a table.
/// </summary>
internal sealed class ClauseNumbers
{
    private readonly Dictionary<Symbol, int> _numbers = new();

    internal ClauseNumbers(DecisionParts parts)
    {
        Givers = parts.Givers;
        foreach (Symbol part in Givers.SelectMany(g => g is RuleBody rule ? rule.Root.WithExceptions() : ((TableBody)g).Rows.AsEnumerable<Symbol>()))
        {
            _numbers.Add(part, _numbers.Count);
        }
    }

    /// <summary>Rules and tables, in file order.</summary>
    internal IReadOnlyList<object> Givers { get; }

    /// <summary>The number of a clause or row.</summary>
    internal int this[Symbol part] => _numbers[part];
}
