namespace PolicyLint.Dsl.Syntax;

/// <summary>Until when: within a time, or by an hour of a day.</summary>
public abstract class DeadlineSyntax : SyntaxNode
{
}
