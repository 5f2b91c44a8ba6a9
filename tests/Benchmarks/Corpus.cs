using System.Text;

namespace PolicyLint.Benchmarks;

/// <summary>The texts that are measured on: the real policies of the tests, over and over.</summary>
internal static class Corpus
{
    /// <summary>The real policies one after the other until the text has a size. It is one file with many policies: syntax errors are not measured, so each but the first loses its header.</summary>
    public static string Text(int bytes)
    {
        var text = new StringBuilder("policy Measured\n");
        string[] bodies = Policies().Select(WithoutHeader).ToArray();
        for (int i = 0; text.Length < bytes; i++)
        {
            text.Append(bodies[i % bodies.Length]).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Policies()
    {
        var assembly = typeof(Corpus).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".svcpolicy", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }

    /// <summary>What follows the first declaration's keyword at the start of a line.</summary>
    private static string WithoutHeader(string policy)
    {
        int start = new[] { "\ncalendar ", "\nchoice ", "\nsegment ", "\nstandard ", "\nrole ", "\nfigure " }
            .Select(word => policy.IndexOf(word, StringComparison.Ordinal))
            .Where(i => i >= 0)
            .Min();
        return policy[start..];
    }
}
