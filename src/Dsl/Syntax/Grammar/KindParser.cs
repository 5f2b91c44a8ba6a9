namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A token of a kind: a number, a text, a sign.</summary>
internal sealed class KindParser(TokenKind kind, string description, string? insertion = null) : TokenParser
{
    public override string Description => description;

    public override bool IsFixed => insertion is not null;

    public override string? Insertion => insertion;

    public override bool Matches(ParseContext context, int index) => context.KindAt(index) == kind;
}
