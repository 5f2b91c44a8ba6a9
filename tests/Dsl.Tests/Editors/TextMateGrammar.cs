using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Tests.Editors;

/// <summary>The colours of the language for editors that know TextMate grammars, made from the table of its words.</summary>
internal static class TextMateGrammar
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The grammar as it lies beside the extension.</summary>
    public static string Text => JsonSerializer.Serialize(Grammar, Options) + "\n";

    private static object Grammar => new Dictionary<string, object>
    {
        ["name"] = "Service policy",
        ["scopeName"] = "source.svcpolicy",
        ["fileTypes"] = new[] { "svcpolicy" },
        ["patterns"] = new object[]
        {
            Match("comment.line.documentation.svcpolicy", "///.*$"),
            Match("comment.line.double-slash.svcpolicy", "//.*$"),
            new Dictionary<string, object>
            {
                ["name"] = "string.quoted.double.svcpolicy",
                ["begin"] = "\"",
                ["end"] = "\"|$",
                ["patterns"] = new object[] { Match("constant.character.escape.svcpolicy", @"\\(?:u\{[0-9A-Fa-f]+\}|.)") },
            },
            Match("variable.other.quoted.svcpolicy", "`[^`]*`"),
            Match("support.constant.rule.svcpolicy", @"\bSVP\d{4}\b"),
            Match("constant.numeric.date.svcpolicy", @"\b\d{4}-\d{2}-\d{2}\b"),
            Match("constant.numeric.time.svcpolicy", @"\b\d{1,2}:\d{2}\b"),
            new Dictionary<string, object>
            {
                ["match"] = @"\b(\d[\d_]*(?:\.\d+)?)\s*(%|[A-Z]{3}\b|(?:" + Of(WordClasses.Unit) + @")\b)",
                ["captures"] = Captures("constant.numeric.svcpolicy", "keyword.other.unit.svcpolicy"),
            },
            Match("constant.numeric.svcpolicy", @"\b\d[\d_]*(?:\.\d+)?(?:st|nd|rd|th)?\b"),
            new Dictionary<string, object>
            {
                ["match"] = @"^\s*(" + Of(WordClasses.Declaration) + @")\s+([\p{L}_][\p{L}\p{Nd}_.]*)",
                ["captures"] = Captures("keyword.declaration.svcpolicy", "entity.name.type.svcpolicy"),
            },
            new Dictionary<string, object>
            {
                ["match"] = @"\b(except|request|rule|role|step|standard|calendar|segment)\s+([\p{L}_][\p{L}\p{Nd}_]*)(?=\s+(?:when|decides|approves|informs|\{|""|for|core|experience))",
                ["captures"] = Captures("keyword.control.svcpolicy", "entity.name.function.svcpolicy"),
            },
            Match("constant.language.svcpolicy", @"\b(?:yes|no|unknown|allow|deny|refer)\b"),
            Match("storage.type.svcpolicy", @"(?<=:)\s*(?:" + Of(WordClasses.Type) + @")\b"),
            Match("keyword.operator.word.svcpolicy", @"\b(?:and|or|not|is|in|between|known)\b"),
            Match("keyword.control.svcpolicy", @"\b(?:" + Of(WordClasses.Clause | WordClasses.Declaration) + @")\b(?!\s*[:=.])"),
            Match("keyword.other.svcpolicy", @"\b(?:" + string.Join("|", Words(_ => true)) + @")\b(?!\s*[:=.])"),
            Match("keyword.operator.svcpolicy", @"=>|<=|>=|\.\.|[<>=+\-*/]"),
        },
    };

    private static Dictionary<string, object> Match(string name, string pattern) => new() { ["name"] = name, ["match"] = pattern };

    private static Dictionary<string, object> Captures(string first, string second) => new()
    {
        ["1"] = new Dictionary<string, object> { ["name"] = first },
        ["2"] = new Dictionary<string, object> { ["name"] = second },
    };

    private static string Of(WordClasses classes) => string.Join("|", Words(k => KeywordTable.Is(k, classes)));

    /// <summary>Longer words first: a grammar takes the first that fits.</summary>
    private static IEnumerable<string> Words(Func<Keyword, bool> isIn) => Enumerable.Range(1, KeywordTable.Count - 1)
        .Select(i => (Keyword)i)
        .Where(isIn)
        .Select(KeywordTable.TextOf)
        .OrderByDescending(w => w.Length)
        .ThenBy(w => w, StringComparer.Ordinal);
}
