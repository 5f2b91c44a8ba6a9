using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A call of one of the five functions.</summary>
public sealed class CallExpression : BoundExpression
{
    internal CallExpression(SyntaxNode syntax, PolicyType type, BuiltInFunction function, ImmutableArray<BoundExpression> arguments)
        : base(syntax, type)
    {
        Function = function;
        Arguments = arguments;
    }

    /// <summary>Which.</summary>
    public BuiltInFunction Function { get; }

    /// <summary>The arguments; <c>min</c> and <c>max</c> skip those that are unknown.</summary>
    public ImmutableArray<BoundExpression> Arguments { get; }

    /// <inheritdoc/>
    public override bool IsOptional => Function is BuiltInFunction.Min or BuiltInFunction.Max ? Arguments.All(a => a.IsOptional) : Arguments.Any(a => a.IsOptional);
}
