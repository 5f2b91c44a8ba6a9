using System.Globalization;

namespace PolicyLint.Cli.Handbook;

/// <summary>The pages of a handbook, by the names of their files: a pure function of the policies.</summary>
internal static class HandbookSite
{
    /// <summary>File systems take 255 bytes, people less.</summary>
    private const int LongestName = 80;

    /// <summary>Names that mean devices on Windows, whatever follows the dot.</summary>
    private static readonly string[] Reserved = [.. new[] { "con", "prn", "aux", "nul" }.Concat(Enumerable.Range(1, 9).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })).Select(name => name + ".html")];

    /// <summary>The pages: one policy is the whole of it; several have an index and a page each.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<HandbookPolicy> policies)
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (HandbookPolicy policy in policies)
        {
            pages.Add(policy.FileName, HandbookPage.Of(policy, hasIndex: policies.Count > 1));
        }

        if (policies.Count > 1)
        {
            pages.Add(HandbookIndex.FileName, HandbookIndex.Of(policies));
        }

        return pages;
    }

    /// <summary>The names of the pages of policies with these names, in their order: small letters that every file system and address takes, no two alike.</summary>
    public static IReadOnlyList<string> FileNames(IReadOnlyList<string> policies)
    {
        if (policies.Count == 1)
        {
            return [HandbookIndex.FileName];
        }

        var taken = new HashSet<string>(Reserved, StringComparer.Ordinal) { HandbookIndex.FileName };
        return [.. policies.Select(name =>
        {
            string slug = Anchors.Slug(name) is var whole && whole.Length > LongestName ? whole[..LongestName] : whole;
            string file = slug + ".html";
            for (int i = 2; !taken.Add(file); i++)
            {
                file = string.Create(CultureInfo.InvariantCulture, $"{slug}-{i}.html");
            }

            return file;
        })];
    }
}
