using System.Text;
using PolicyLint.Dsl.Syntax;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.TestKit.Formatting;

/// <summary>Puts comments, blanks and line ends at random places of a policy, between its tokens: its meaning stays, its looks go.</summary>
public static class CommentSprinkler
{
    private static readonly string[] Pieces =
    [
        " // why\n", "// why \t\n", "\n// a line\n", "\n\n\n  // a line\n\n\n", " /// what\n", "\n/// what\n/// for\n", " //// four\n",
        " /* in between */", "/**/", " /* two\n     lines */ ", "\n\n/*\n * a box\n\n\n */\n", " /* tail */\n",
        " ", "    ", "\t", "\n", "\n\n", "\n\n\n\n", " \n \t \n", "\u00A0", "                                                                                          // far\n",
    ];

    /// <summary>The text with something before some of its tokens.</summary>
    /// <param name="tree">The policy.</param>
    /// <param name="random">Decides what and where.</param>
    /// <param name="density">How likely it is before each token, 0 to 1.</param>
    public static string Sprinkle(SyntaxTree tree, SeededRandom random, double density)
    {
        string content = tree.Text.Content;
        string lineEnd = random.Chance(0.8) ? "\n" : random.Pick<string>(["\r\n", "\r"]);
        var result = new StringBuilder();
        int at = 0;
        foreach (Token token in tree.Tokens)
        {
            result.Append(content, at, token.Start - at);
            for (int more = random.Chance(density) ? 1 + random.Run(0.3, 3) : 0; more > 0; more--)
            {
                // A slash would make another comment of the one that follows it, and the last line may be a comment without an end.
                result.Append(token.Kind == TokenKind.End ? lineEnd : result.Length > 0 && result[^1] == '/' ? " " : string.Empty).Append(random.Pick(Pieces).Replace("\n", lineEnd, StringComparison.Ordinal));
            }

            result.Append(content, token.Start, token.Length);
            at = token.End;
        }

        return result.ToString();
    }
}
