namespace PolicyLint.Dsl.Syntax;

/// <summary>What an example expects: a verdict, or the value of an output.</summary>
public abstract class ExpectationSyntax : SyntaxNode
{
}
