using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A member of the request.</summary>
public sealed class FieldExpression : BoundExpression
{
    internal FieldExpression(SyntaxNode syntax, PolicyType type, bool isOptional, FieldSymbol field)
        : base(syntax, type, isOptional)
    {
        Field = field;
    }

    /// <summary>The member.</summary>
    public FieldSymbol Field { get; }
}
