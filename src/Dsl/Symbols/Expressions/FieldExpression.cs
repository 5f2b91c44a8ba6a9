using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A member of the request.</summary>
public sealed class FieldExpression : BoundExpression
{
    internal FieldExpression(SyntaxNode syntax, PolicyType type, FieldSymbol field)
        : base(syntax, type)
    {
        Field = field;
    }

    /// <summary>The member.</summary>
    public FieldSymbol Field { get; }

    /// <inheritdoc/>
    public override bool IsOptional => Field.IsOptional;
}
