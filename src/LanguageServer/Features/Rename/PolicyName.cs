using System.Diagnostics.CodeAnalysis;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.LanguageServer.Features.Rename;

/// <summary>Names as a policy writes them; the language's own lexer says what is one.</summary>
internal static class PolicyName
{
    /// <summary>How a name is written: as it is, or between backquotes where it is a word of the language.</summary>
    /// <returns>Whether it can be a name at all.</returns>
    public static bool TryWrite(string name, bool isDotted, [NotNullWhen(true)] out string? written)
    {
        string[] parts = isDotted ? name.Split('.') : [name];
        written = parts.All(IsPlain) ? name : parts.All(IsQuotable) ? string.Join('.', parts.Select(p => IsPlain(p) ? p : "`" + p + "`")) : null;
        return written is not null;
    }

    private static bool IsPlain(string name) => Token(name) is { } tree
        && tree.Tokens[0].Kind == TokenKind.Word
        && Declares($"role {name} {{ staff 1 }}", name);

    private static bool IsQuotable(string name) => !name.Contains('`', StringComparison.Ordinal) && Declares($"role `{name}` {{ staff 1 }}", name);

    private static SyntaxTree? Token(string text) =>
        SyntaxTree.Parse(PolicyText.From(text)) is { Tokens.Length: > 0 } tree && tree.SpanOf(SyntaxToken.At(0)).Length == text.Length ? tree : null;

    private static bool Declares(string declaration, string name)
    {
        var tree = SyntaxTree.Parse(PolicyText.From("policy P\n" + declaration + "\n"));
        return tree.Findings.IsEmpty
            && tree.Root.Declarations.OfType<RoleSyntax>().SingleOrDefault() is { } role
            && tree.NameOf(role.Name) == name;
    }
}
