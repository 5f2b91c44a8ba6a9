using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PolicyLint.House.Tests.Laws;

/// <summary>A C# file past 300 lines begins with a comment that says why it is one file.</summary>
public static class LongFilesGiveAReason
{
    private const int Lines = 300;
    private const int ShortestReason = 20;

    public static IEnumerable<Violation> Check(RepositoryFile file)
    {
        var lines = file.Text.TrimEnd().Split('\n').Length;
        if (lines <= Lines)
        {
            yield break;
        }

        var first = file.Roots[0].GetFirstToken(includeZeroWidth: true).LeadingTrivia
            .FirstOrDefault(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));
        if (first.ToString().Trim('/', '*', ' ', '\n').Length < ShortestReason)
        {
            yield return new Violation(file.Path, 1, $"{lines} lines: split it, or say in a comment at its head why it is one file");
        }
    }
}
