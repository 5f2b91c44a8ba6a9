using System.Collections.Immutable;
using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A block: its braces and the clauses between them.</summary>
internal sealed class BlockParser(ClauseTable table, bool isRequest = false) : Parser<Token, BlockSyntax>
{
    private readonly BraceParser _open = new(table);
    private readonly CloseBraceParser _close = new(table);
    private readonly ClausesParser _clauses = new(table, isBraced: true);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out BlockSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        bool wasInRequest = context.IsInRequest;
        context.IsInRequest = isRequest;
        SyntaxToken open = _open.Read(ref state, ref expecteds);
        if (context.TryEnter(open))
        {
            ImmutableArray<ClauseSyntax> clauses = _clauses.Read(ref state, ref expecteds);
            SyntaxToken close = _close.Read(ref state, ref expecteds);
            context.Leave();
            result = new BlockSyntax(open, clauses, close);
        }
        else
        {
            SyntaxTokenRange skipped = context.SkipGroup(ref state, TokenKind.OpenBrace, TokenKind.CloseBrace);
            ImmutableArray<ClauseSyntax> clauses = skipped.Count == 0
                ? ImmutableArray<ClauseSyntax>.Empty
                : ImmutableArray.Create<ClauseSyntax>(new SkippedClauseSyntax(skipped));
            SyntaxToken close = _close.Read(ref state, ref expecteds);
            result = new BlockSyntax(open, clauses, close);
        }

        context.IsInRequest = wasInRequest;
        return true;
    }
}
