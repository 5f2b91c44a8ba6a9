using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>An expression that is typed and whose names are resolved. One that could not be bound has the error type.</summary>
public abstract class BoundExpression
{
    private protected BoundExpression(SyntaxNode syntax, PolicyType type)
    {
        Syntax = syntax;
        Type = type;
    }

    /// <summary>What it was bound from.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>Its type.</summary>
    public PolicyType Type { get; }

    /// <summary>Whether its value may be unknown. Tests never are.</summary>
    public virtual bool IsOptional => false;
}
