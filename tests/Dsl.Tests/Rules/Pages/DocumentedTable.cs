using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Rules.Pages;

/// <summary>A table in a document that is written from code: between a comment that starts with its name and one that ends it.</summary>
internal static class DocumentedTable
{
    /// <summary>Fails where the document has another table; writes it instead when POLICYLINT_WRITE_TABLES is 1.</summary>
    public static void Check(string document, string name, IEnumerable<string> lines)
    {
        string path = Repository.PathOf(document);
        string text = File.ReadAllText(path);
        int start = text.IndexOf("<!-- " + name + ":", StringComparison.Ordinal);
        int end = text.IndexOf("<!-- end of " + name + " -->", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"{document} has no place for the table of {name}.");

        start = text.IndexOf('\n', start) + 1;
        string table = string.Concat(lines.Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("POLICYLINT_WRITE_TABLES") == "1")
        {
            File.WriteAllText(path, text[..start] + table + text[end..]);
            return;
        }

        Assert.Equal(table, text[start..end].Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}
