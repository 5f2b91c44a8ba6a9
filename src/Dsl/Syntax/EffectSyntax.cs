namespace PolicyLint.Dsl.Syntax;

/// <summary>What a rule or exception does: a verdict, or a value for an output.</summary>
public abstract class EffectSyntax : SyntaxNode
{
}
