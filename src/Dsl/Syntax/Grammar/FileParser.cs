using System.Collections.Immutable;
using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A file: the policy's header, then its declarations up to the end of the text.</summary>
internal sealed class FileParser : Parser<Token, PolicyFileSyntax>
{
    /// <summary>What stands before the first declaration.</summary>
    public static readonly Parser<Token, PolicySyntax> Header = Parser.Map(
        (keyword, name, title, clauses) => new PolicySyntax(keyword, name, title, clauses),
        Terminals.Word(Keyword.Policy), Terminals.Ref, Terminals.OptionalText, new ClausesParser(PolicyClauses.Table, isBraced: false));

    public static FileParser Instance { get; } = new();

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out PolicyFileSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        PolicySyntax policy = Header.Read(ref state, ref expecteds);
        int mark = context.Scratch.NodeMark;
        while (context.KindAt((int)state.Location) != TokenKind.End)
        {
            int index = (int)state.Location;
            if (!Declarations.ByKeyword.TryGetValue(context.KeywordAt(index), out Parser<Token, DeclarationSyntax>? parser))
            {
                Keyword meant = Declarations.NearestAt(context, index);
                if (meant == Keyword.None)
                {
                    SkipDeclaration(ref state, context, index);
                    continue;
                }

                context.Respell(index, meant);
                parser = Declarations.ByKeyword[meant];
            }

            context.PartStart = index;
            context.DeclarationStart = index;
            DeclarationSyntax declaration = parser.Read(ref state, ref expecteds);
            context.Scratch.Push(declaration);
        }

        result = new PolicyFileSyntax(policy, context.Scratch.PopNodes<DeclarationSyntax>(mark), SyntaxToken.At((int)state.Location));
        return true;
    }

    private static void SkipDeclaration(ref ParseState<Token> state, ParseContext context, int index)
    {
        bool isEcho = context.KindAt(index) == TokenKind.CloseBrace && context.HasErrorIn(context.DeclarationStart, index);
        if (!isEcho)
        {
            context.ReportExpected(index, "a declaration such as 'rule' or 'promise'");
        }

        int end = context.FindDeclaration(index);
        context.Scratch.Push(new SkippedDeclarationSyntax(new SyntaxTokenRange(index, end - index)));
        context.Hush(end - 1);
        state.Advance(end - index);
    }
}
