using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Which files of a project have to do with each other: versions of one policy, policies that may become one class, and what a file mentions.</summary>
internal static class PolicyParts
{
    /// <summary>The files in parts that know nothing of each other; each part, and the parts by their first file, in the order given.</summary>
    /// <param name="trees">The files.</param>
    /// <param name="headers">What each says of itself.</param>
    public static IReadOnlyList<IReadOnlyList<SyntaxTree>> Of(IReadOnlyList<SyntaxTree> trees, Dictionary<SyntaxTree, PolicyHeader> headers)
    {
        int[] parent = Enumerable.Range(0, trees.Count).ToArray();
        var firstOfName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < trees.Count; i++)
        {
            string name = headers[trees[i]].Name;
            if (firstOfName.TryGetValue(name, out int same))
            {
                Join(i, same);
            }
            else if (name.Length > 0)
            {
                firstOfName.Add(name, i);
            }
        }

        foreach (IGrouping<string, int> alike in firstOfName.GroupBy(n => Letters(n.Key), n => n.Value, StringComparer.OrdinalIgnoreCase))
        {
            int first = alike.First();
            alike.ToList().ForEach(i => Join(first, i));
        }

        for (int i = 0; i < trees.Count; i++)
        {
            string mentions = headers[trees[i]].Mentions;
            foreach (string mentioned in mentions.Length == 0 ? [] : mentions.Split('\n'))
            {
                if (firstOfName.TryGetValue(mentioned, out int other))
                {
                    Join(i, other);
                }
            }
        }

        return Enumerable.Range(0, trees.Count).GroupBy(Root).Select(part => part.Select(i => trees[i]).ToList()).ToList();

        void Join(int a, int b) => parent[Math.Max(Root(a), Root(b))] = Math.Min(Root(a), Root(b));

        int Root(int i)
        {
            while (parent[i] != i)
            {
                i = parent[i] = parent[parent[i]];
            }

            return i;
        }
    }

    /// <summary>What is left of a name in C#, and less: two that become one class have it in common, whatever their case.</summary>
    private static string Letters(string name) => name.Replace(".", string.Empty).Replace("_", string.Empty);
}
