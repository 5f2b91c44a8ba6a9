namespace PolicyLint.Dsl.Text;

/// <summary>Finds what somebody probably meant to write.</summary>
public static class Spelling
{
    /// <summary>
    /// The candidate nearest to a word: at most two letters away (added, left out, changed, or two neighbours swapped), one for short
    /// words, case not counted. Null where none is near; of equals, the first.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = word.Length <= 3 ? 2 : 3;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= bestDistance || candidate == word)
            {
                continue;
            }

            int distance = Distance(word, candidate);
            if (distance < bestDistance && distance * 2 < Math.Max(word.Length, candidate.Length) + 1)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>Optimal string alignment distance (Damerau 1964, Levenshtein 1966), case not counted.</summary>
    public static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        var beforePrevious = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                int least = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + change);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    least = Math.Min(least, beforePrevious[j - 2] + 1);
                }

                current[j] = least;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[b.Length];
    }

    private static bool Same(char a, char b) => a == b || char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
