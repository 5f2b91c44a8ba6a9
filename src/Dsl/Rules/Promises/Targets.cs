using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>What is aimed at, with the place where it is written.</summary>
internal static class Targets
{
    /// <summary>What a promise gives of every case: its own target, else those of its standard that hold for every case.</summary>
    public static ImmutableArray<StandardTarget> Of(PromiseSymbol promise) =>
        promise.OwnTarget is { } own ? ImmutableArray.Create(own)
        : promise.Standard is { } standard ? standard.Targets.RemoveAll(target => !IsForEveryCase(target))
        : ImmutableArray<StandardTarget>.Empty;

    /// <summary>Whether a target holds for every case.</summary>
    public static bool IsForEveryCase(StandardTarget target) => target is { Condition: null, IsOtherwise: false };

    /// <summary>The targets of a standard, each with its clause.</summary>
    public static IEnumerable<(StandardTarget Target, TargetClauseSyntax Clause)> In(StandardSymbol standard) =>
        standard.Targets.Zip(((StandardSyntax)standard.Syntax).Block.Clauses.OfType<TargetClauseSyntax>(), (target, clause) => (target, clause));

    /// <summary><c>95% within 4 hours</c>: a target as it is written, without when it holds.</summary>
    public static string Words(SyntaxTree tree, TargetClauseSyntax clause) => Quoted.Short(tree.Text.Slice(AimOf(tree, clause)));

    /// <summary>From the share to the deadline.</summary>
    public static TextSpan AimOf(SyntaxTree tree, TargetClauseSyntax clause) => Joined(tree, clause.Share, clause.Deadline);

    /// <summary>From the share to the deadline.</summary>
    public static TextSpan AimOf(SyntaxTree tree, PromiseTargetClauseSyntax clause) => Joined(tree, clause.Share, clause.Deadline);

    private static TextSpan Joined(SyntaxTree tree, SyntaxNode share, SyntaxNode? deadline) =>
        deadline is null ? tree.SpanOf(share) : TextSpan.FromBounds(tree.SpanOf(share).Start, tree.SpanOf(deadline).End);
}
