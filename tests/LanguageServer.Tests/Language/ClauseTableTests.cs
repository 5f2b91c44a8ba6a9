using PolicyLint.Dsl.Tests.Rules.Pages;
using PolicyLint.LanguageServer.Language;

namespace PolicyLint.LanguageServer.Tests.Language;

/// <summary>What the language's page says of each clause is what editors say.</summary>
public sealed class ClauseTableTests
{
    [Fact]
    public void The_tables_of_clauses_are_the_book() => DocumentedTable.Check("docs/language/README.md", "clauses", Tables());

    [Fact]
    public void Every_clause_is_explained_in_a_sentence() => Assert.All(ClauseBook.All, form =>
    {
        Assert.True(char.IsUpper(form.Meaning[0]), form.Meaning);
        Assert.EndsWith(".", form.Meaning, StringComparison.Ordinal);
    });

    private static IEnumerable<string> Tables() => ClauseBook.All
        .Where(form => form.Owner != "file" && form.FirstWord != "suppress")
        .GroupBy(form => form.Owner)
        .SelectMany(owner => (string[])
        [
            string.Empty,
            .. Head(owner.Key),
            string.Empty,
            "| clause | what it says |",
            "|---|---|",
            .. owner.Select(form => $"| `{form.Form.Replace("|", @"\|", StringComparison.Ordinal)}` | {form.Meaning} |"),
        ])
        .Skip(1);

    private static string[] Head(string owner) => owner switch
    {
        "recovery" => ["### `if broken`, of a promise"],
        "exception" => ["### `except`, of a rule"],
        _ => [$"### `{owner}`", ClauseBook.Of("file", owner).Single().Meaning],
    };
}
