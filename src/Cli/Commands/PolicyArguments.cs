using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Cli.Commands;

/// <summary>What several commands take.</summary>
internal static class PolicyArguments
{
    /// <summary>The files to look at.</summary>
    /// <param name="orPiped">Whether standard input may be one.</param>
    public static Argument<string[]> Paths(bool orPiped = true) => new("paths")
    {
        Description = $"Policy files, folders and globs ('policies/**/*.svcpolicy'){(orPiped ? "; '-' reads standard input" : string.Empty)}. None: this folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>One file.</summary>
    public static Argument<string> File(string name = "file", string description = "The policy file.") => new(name) { Description = description };

    /// <summary>The path that a text from standard input is said to have.</summary>
    /// <param name="description">What it is good for; null: the settings and the other policies of that place.</param>
    public static Option<string?> StdinPath(string? description = null) => new("--stdin-path")
    {
        Description = description ?? "The path that the text from standard input stands for: it says which settings and which other policies hold. Without it the text stands alone.",
        HelpName = "path",
    };

    /// <summary>The least severity that counts. Roslyn and <c>.editorconfig</c> have other words for two of them.</summary>
    public static ChoiceOption<ShownSeverity> Severity(string description) =>
        new(["--severity"], description, ShownSeverity.Warning, ("suggestion", ShownSeverity.Information), ("silent", ShownSeverity.Hidden));

    /// <summary>The rules to go by. One that there isn't would let anything pass.</summary>
    public static Option<string[]> Only()
    {
        Option<string[]> only = new("--only") { Description = "Only these rules: codes, or beginnings of codes (SVP4).", HelpName = "code", AllowMultipleArgumentsPerToken = true };
        only.CompletionSources.Add(RuleCatalog.All.Select(r => r.Code).ToArray());
        only.Validators.Add(result =>
        {
            foreach (string asked in result.Tokens.Select(t => t.Value))
            {
                if (!Begins(RuleCatalog.All, asked))
                {
                    result.AddError(Begins(CallerRules.All, asked)
                        ? $"The rules that begin with '{asked}' look at the C# that uses a policy: the build finds what they say."
                        : $"No rule begins with '{asked}'. 'policylint explain' lists them all.{(asked.Contains('.', StringComparison.Ordinal) ? " Name files before '--only'." : string.Empty)}");
                }
            }
        });
        return only;
    }

    /// <summary>The day to judge by.</summary>
    public static Option<DateOnly?> AsOf() => new("--as-of")
    {
        Description = "The day for which the policies are looked at (2026-03-31): what is in force, and which reviews are due.",
        HelpName = "date",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }

            result.AddError($"'{result.Tokens[0].Value}' is no date. Write it like 2026-03-31.");
            return null;
        },
    };

    /// <summary>The words of an enumeration, as they are written here: in small letters.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    public static string[] Words<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];

    /// <summary>Reads one of the words of an enumeration, in small letters or not.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="result">The word; what is none is told those there are.</param>
    public static T? Word<T>(ArgumentResult result)
        where T : struct, Enum
    {
        string word = result.Tokens[0].Value;
        foreach (T value in Enum.GetValues<T>())
        {
            if (value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        result.AddError($"'{word}' is none of {string.Join(", ", Words<T>())}.");
        return null;
    }

    private static bool Begins(IEnumerable<RuleDescriptor> rules, string asked) => rules.Any(r => r.Code.StartsWith(asked, StringComparison.OrdinalIgnoreCase));
}
