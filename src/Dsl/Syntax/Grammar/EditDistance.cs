namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>How many letters are wrong between two words: left out, added, changed, or swapped with a neighbour; capitals count as their letters.</summary>
internal static class EditDistance
{
    public static int Between(string left, string right)
    {
        int width = right.Length + 1;
        var before = new int[width];
        var last = new int[width];
        var row = new int[width];
        for (int j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j < width; j++)
            {
                bool same = Fold(left[i - 1]) == Fold(right[j - 1]);
                int least = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                bool swapped = i > 1 && j > 1 && Fold(left[i - 1]) == Fold(right[j - 2]) && Fold(left[i - 2]) == Fold(right[j - 1]);
                row[j] = swapped ? Math.Min(least, before[j - 2] + 1) : least;
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }

    private static char Fold(char c) => char.ToLowerInvariant(c);
}
