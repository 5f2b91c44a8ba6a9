namespace PolicyLint.Cli;

/// <summary>The pages of the rules, which the tool carries with it.</summary>
internal static class RulePages
{
    /// <summary>The page of a rule, in Markdown; null where there is none.</summary>
    public static string? Find(string code)
    {
        using Stream? page = typeof(RulePages).Assembly.GetManifestResourceStream($"rules/{code.ToUpperInvariant()}.md");
        return page is null ? null : new StreamReader(page).ReadToEnd();
    }
}
