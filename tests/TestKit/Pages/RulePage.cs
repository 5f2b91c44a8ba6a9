using System.Text.RegularExpressions;

namespace PolicyLint.TestKit.Pages;

/// <summary>The page of a rule, as far as it is a test: its heading, its severity, its bad and good policies.</summary>
public sealed partial class RulePage
{
    private readonly List<PageExample> _examples = [];

    private RulePage(string code, string text)
    {
        Code = code;
        Text = text;
        List<(string, string)> files = [];
        MatchCollection fences = Fence().Matches(text);
        for (int i = 0; i < fences.Count; i++)
        {
            GroupCollection parts = fences[i].Groups;
            files.Add((parts["file"].Success ? parts["file"].Value : "policy.svcpolicy", parts["text"].Value));

            // Files that belong together follow each other.
            bool goesOn = i + 1 < fences.Count && parts["file"].Success && fences[i + 1].Groups["file"].Success && fences[i + 1].Groups["kind"].Value == parts["kind"].Value;
            if (!goesOn)
            {
                _examples.Add(new PageExample(parts["kind"].Value == "bad", [.. files], Settings(parts["with"].Value)));
                files.Clear();
            }
        }
    }

    public string Code { get; }

    public string Text { get; }

    public IReadOnlyList<PageExample> Examples => _examples;

    public static RulePage Of(string code) => new(code, File.ReadAllText(Repository.PathOf($"docs/rules/{code}.md")).Replace("\r\n", "\n", StringComparison.Ordinal));

    public static IEnumerable<PageMark> MarksIn(string file, string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 1; i < lines.Length; i++)
        {
            if (Mark().Match(lines[i]) is { Success: true } mark)
            {
                yield return new PageMark(file, i, mark.Groups["carets"].Index + 1, mark.Groups["carets"].Length, mark.Groups["code"].Value);
            }
        }
    }

    private static Dictionary<string, string> Settings(string text) => text.Length == 0
        ? []
        : text.Split(';').Select(setting => setting.Split('=')).ToDictionary(setting => setting[0].Trim(), setting => setting[1].Trim());

    [GeneratedRegex("^```svcpolicy (?<kind>bad|good)(?: file=\"(?<file>[^\"]+)\")?(?: with=\"(?<with>[^\"]+)\")?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*//\s*(?<carets>\^+) (?<code>SVP\d{4})$")]
    private static partial Regex Mark();
}
