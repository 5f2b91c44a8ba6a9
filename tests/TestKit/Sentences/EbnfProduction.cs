namespace PolicyLint.TestKit.Sentences;

/// <summary>A definition of part 4: <c>Name = … ;</c>.</summary>
public sealed class EbnfProduction
{
    internal EbnfProduction(string name, EbnfExpression body)
    {
        Name = name;
        Body = body;
    }

    /// <summary>The name before <c>=</c>.</summary>
    public string Name { get; }

    /// <summary>What stands after it.</summary>
    public EbnfExpression Body { get; }

    /// <summary>Whether its alternatives are the clauses of a block, of which those not marked stand at most once.</summary>
    public bool IsClause => Name.EndsWith("Clause", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} = {Body} ;";
}
