namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>Several things of which one is wanted, as a sentence says it.</summary>
internal static class Alternatives
{
    public static string Of(IReadOnlyList<string> items)
    {
        string text = items[0];
        for (int i = 1; i < items.Count; i++)
        {
            text += (i == items.Count - 1 ? " or " : ", ") + items[i];
        }

        return text;
    }
}
