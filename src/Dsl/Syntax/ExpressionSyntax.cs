namespace PolicyLint.Dsl.Syntax;

/// <summary>An expression, or a single value.</summary>
public abstract class ExpressionSyntax : SyntaxNode
{
}
