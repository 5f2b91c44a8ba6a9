using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>What could not be bound; reported already.</summary>
public sealed class ErrorExpression : BoundExpression
{
    internal ErrorExpression(SyntaxNode syntax)
        : base(syntax, PolicyType.Error)
    {
    }
}
