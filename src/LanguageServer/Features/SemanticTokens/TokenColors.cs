using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.SemanticTokens;

/// <summary>What the words of a text are, by what they mean and not by how they are spelt: a field called <c>standard</c> is a field.</summary>
internal static class TokenColors
{
    /// <summary>The kinds, by number.</summary>
    public static readonly string[] Types =
    [
        "keyword", "string", "number", "comment", "namespace", "struct", "property", "enum", "enumMember", "function", "class", "interface", "event", "variable", "method",
    ];

    /// <summary>The modifiers, by bit: declared here, and never passed in.</summary>
    public static readonly string[] Modifiers = ["declaration", "readonly"];

    /// <summary>The colored runs of a span, in the order of the text; none goes past a line's end.</summary>
    public static IEnumerable<(TextSpan Span, int Type, int Modifiers)> In(DocumentView document, TextSpan range)
    {
        Dictionary<int, NamePlace> names = [];
        foreach (NamePlace name in NameIndex.In(document))
        {
            names[name.Span.Start] = name;
        }

        HashSet<int> unresolved = [.. NameTokens(document.Tree.Root)];
        int behind = 0;
        for (int i = 0; i < document.Tree.Tokens.Length; i++)
        {
            Token token = document.Tree.Tokens[i];
            foreach (TextSpan comment in Comments(document.Text, TextSpan.FromBounds(behind, token.Start)))
            {
                if (comment.End > range.Start && comment.Start < range.End)
                {
                    yield return (comment, TypeOf("comment"), 0);
                }
            }

            behind = token.End;
            if (token.End <= range.Start || token.Start >= range.End || token.Length == 0)
            {
                continue;
            }

            (string? type, int modifiers) = names.TryGetValue(token.Start, out NamePlace? name)
                ? (TypeOf(name.Symbol), (name.IsDeclaration ? 1 : 0) | (name.Symbol is FigureSymbol or FieldSymbol { Kind: FieldKind.Derived } ? 2 : 0))
                : (TypeOf(token, unresolved.Contains(i)), 0);
            if (type is not null && token.Kind is not (TokenKind.Text) || type == "string")
            {
                yield return (new TextSpan(token.Start, token.Length), TypeOf(type!), modifiers);
            }
        }
    }

    private static int TypeOf(string type) => Array.IndexOf(Types, type);

    private static string? TypeOf(Token token, bool isName) => token.Kind switch
    {
        TokenKind.Word => isName ? "variable" : token.Keyword != Keyword.None ? "keyword" : null,
        TokenKind.Number or TokenKind.Date or TokenKind.Time or TokenKind.Ordinal => "number",
        TokenKind.Text => "string",
        TokenKind.Label or TokenKind.QuotedWord => "variable",
        _ => null,
    };

    private static string TypeOf(Symbol symbol) => symbol switch
    {
        PolicySymbol => "namespace",
        RequestSymbol => "struct",
        FieldSymbol => "property",
        ChoiceSymbol => "enum",
        ChoiceValueSymbol or SegmentSymbol => "enumMember",
        RuleSymbol or ClauseSymbol or TableSymbol => "function",
        RoleSymbol => "class",
        StandardSymbol or PromiseSymbol or CapacitySymbol => "interface",
        EscalationSymbol or MomentSymbol or JourneySymbol => "event",
        ExampleSymbol => "method",
        _ => "variable",
    };

    /// <summary>The words that stand where a name does, whether or not anything is called so.</summary>
    private static IEnumerable<int> NameTokens(SyntaxNode node)
    {
        foreach (SyntaxElement child in node.Children)
        {
            if (child.Node is { } inner)
            {
                foreach (int token in NameTokens(inner))
                {
                    yield return token;
                }
            }
            else if (child.Token.IsPresent && node is RefSyntax or NameExpressionSyntax or WordsSyntax)
            {
                yield return child.Token.Index;
            }
        }
    }

    private static IEnumerable<TextSpan> Comments(PolicyText text, TextSpan trivia)
    {
        string content = text.Content;
        for (int i = trivia.Start; i + 1 < trivia.End; i++)
        {
            if (content[i] != '/' || content[i + 1] is not ('/' or '*'))
            {
                continue;
            }

            int close = content[i + 1] == '/' ? content.IndexOfAny(['\n', '\r'], i, trivia.End - i) : content.IndexOf("*/", i + 2, trivia.End - i - 2, StringComparison.Ordinal);
            int end = close < 0 ? trivia.End : content[i + 1] == '/' ? close : close + 2;
            for (int line = text.PositionOf(i).Line; line < text.LineCount && text.LineSpan(line).Start < end; line++)
            {
                TextSpan whole = text.LineSpan(line);
                TextSpan part = TextSpan.FromBounds(Math.Max(whole.Start, i), Math.Max(Math.Max(whole.Start, i), Math.Min(whole.End, end)));
                if (part.Length > 0)
                {
                    yield return part;
                }
            }

            i = end - 1;
        }
    }
}
