using PolicyLint.Dsl.Formatting;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit.Formatting;

namespace PolicyLint.Dsl.Tests.Formatting;

/// <summary>Texts as the formatter leaves them, with its laws held on the way.</summary>
internal static class Formatted
{
    /// <summary>A whole policy.</summary>
    public static string File(string text)
    {
        PolicyText policy = PolicyText.From(text, "policy.svcpolicy");
        Assert.Null(FormattingLaws.Broken(policy));
        FormattedText formatted = PolicyFormatter.Format(SyntaxTree.Parse(policy));
        Assert.True(formatted.Obstacle is null, formatted.Refusal);
        return formatted.Text.Content;
    }

    /// <summary>Declarations, after a policy's header.</summary>
    public static string Declarations(string text)
    {
        const string Header = "policy P\n\n";
        string content = File(Header + text);
        Assert.StartsWith(Header, content);
        return content[Header.Length..];
    }
}
