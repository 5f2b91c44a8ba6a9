using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Edits;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Promises;

/// <summary>What happens when a promise is broken, to be written by hand: in the time of the promise, so that it isn't slower.</summary>
internal static class RecoveryClause
{
    /// <summary>Whether a promise says what happens when it is broken; an empty block says nothing.</summary>
    public static bool IsThere(PromiseSymbol promise) => promise.Recovery is { } recovery && (recovery.Fix ?? recovery.Surprise ?? (object?)recovery.Payment) is not null;

    /// <summary>Adds an <c>if broken</c> block, or fills the empty one.</summary>
    public static TextEdit Insertion(PromiseSymbol promise)
    {
        TimeSpan within = Targets.Of(promise).Select(target => target.Deadline?.Within?.Clock).OfType<TimeSpan>().DefaultIfEmpty(TimeSpan.FromDays(1)).Min();
        string fix = "fix \"Say here how it is put right.\" within " + Words.Duration(within);
        BlockSyntax block = ((PromiseSyntax)promise.Syntax).Block;
        return block.Clauses.OfType<IfBrokenClauseSyntax>().FirstOrDefault() is { } empty
            ? ClauseInsertion.AtEnd(promise.Tree, empty.Block, fix)
            : ClauseInsertion.AtEnd(promise.Tree, block, "if broken {", "    " + fix, "}");
    }
}
