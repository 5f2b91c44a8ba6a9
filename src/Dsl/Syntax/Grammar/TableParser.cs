using Pidgin;

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
        SyntaxToken keyword = Word.Read(ref state, ref expecteds);
        SyntaxToken name = Terminals.AName.Read(ref state, ref expecteds);
        SyntaxToken @for = For.Read(ref state, ref expecteds);
        RefsSyntax requests = Terminals.Refs.Read(ref state, ref expecteds);
        SyntaxToken title = Terminals.OptionalText.Read(ref state, ref expecteds);
        SyntaxToken decides = Decides.Read(ref state, ref expecteds);
        WordsSyntax outputs = Outputs.Read(ref state, ref expecteds);
        SyntaxToken by = By.Read(ref state, ref expecteds);
        WordsSyntax fields = Terminals.Words.Read(ref state, ref expecteds);
        bool isSound = errors == context.ErrorCount;
        BlockSyntax block = Block.Read(ref state, ref expecteds);
        var table = new TableSyntax(keyword, name, @for, requests, title, decides, outputs, by, fields, block);
        if (isSound)
        {
            RowConditions.Check(context, table);
        }

        result = table;
        return true;
    }
}
