using Pidgin;
using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A table: what it decides by what, and rows that have a cell for each field and a value for each output.</summary>
internal sealed class TableParser : Parser<Token, DeclarationSyntax>
{
    private static readonly TokenParser Word = Terminals.Word(Keyword.Table);
    private static readonly TokenParser For = Terminals.Word(Keyword.For);
    private static readonly TokenParser Decides = Terminals.Word(Keyword.Decides);
    private static readonly TokenParser By = Terminals.Word(Keyword.By);
    private static readonly Parser<Token, BlockSyntax> Block = new BlockParser(TableClauses.Table);

    private static readonly Parser<Token, WordsSyntax> Outputs = Terminals.WordsBefore(Keyword.By);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out DeclarationSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int errors = context.ErrorCount;
        Word.TryParse(ref state, ref expecteds, out SyntaxToken keyword);
        Terminals.AName.TryParse(ref state, ref expecteds, out SyntaxToken name);
        For.TryParse(ref state, ref expecteds, out SyntaxToken @for);
        Terminals.Refs.TryParse(ref state, ref expecteds, out RefsSyntax requests);
        Terminals.OptionalText.TryParse(ref state, ref expecteds, out SyntaxToken title);
        Decides.TryParse(ref state, ref expecteds, out SyntaxToken decides);
        Outputs.TryParse(ref state, ref expecteds, out WordsSyntax outputs);
        By.TryParse(ref state, ref expecteds, out SyntaxToken by);
        Terminals.Words.TryParse(ref state, ref expecteds, out WordsSyntax fields);
        bool isSound = errors == context.ErrorCount;
        Block.TryParse(ref state, ref expecteds, out BlockSyntax block);
        var table = new TableSyntax(keyword, name, @for, requests, title, decides, outputs, by, fields, block);
        if (isSound)
        {
            RowConditions.Check(context, table);
        }

        result = table;
        return true;
    }
}
