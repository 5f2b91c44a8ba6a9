using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary>Binding after an edit keeps what the edit does not bear on, and comes to the same as binding everything.</summary>
public sealed class IncrementalBindingTests
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["people"] = "policy People\nrole Lead { staff 2 }\nrole Agent { staff 9 }\n",
        ["returns"] = "policy Returns\nuse People\nrequest Refund { late: yes/no }\nrule Late for Refund { because \"So.\" when late then refer to Lead no exceptions because \"None.\" }\n",
        ["repairs"] = "policy Repairs\nrequest Repair { late: yes/no }\nrule Late for Repair { because \"So.\" when late then refer to People.Lead no exceptions because \"None.\" }\n",
        ["parking"] = "policy Parking\nrequest Stay { late: yes/no }\nrule Late for Stay { because \"So.\" when late then deny no exceptions because \"None.\" }\n",
        ["parking2"] = "policy Parking\nversion 2\neffective 2027-01-01\nrequest Stay { late: yes/no }\n",
        ["wrong"] = "policy Wrong\nuse Peple\nrequest Stay { late: yes/no }\n",
        ["nameless"] = "policy\nrole Lead { staff 2 }\n",
    };

    [Fact]
    public void What_an_edit_does_not_bear_on_keeps_its_symbols()
    {
        Dictionary<string, SyntaxTree> trees = Files.ToDictionary(f => f.Key, f => Parse(f.Key, f.Value));
        PolicyProject before = PolicyProject.Bind([.. trees.Values]);
        trees["returns"] = Parse("returns", Files["returns"].Replace("deny", "allow", StringComparison.Ordinal) + "\n");
        PolicyProject after = PolicyProject.Bind([.. trees.Values], previous: before);

        Assert.Equal(
            ["nameless", "parking", "parking2", "wrong"],
            after.Policies.Where(p => before.Policies.Contains(p)).Select(p => p.Tree.Text.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_that_comes_or_goes_is_heard_of_where_it_is_missed()
    {
        Dictionary<string, SyntaxTree> trees = Files.ToDictionary(f => f.Key, f => Parse(f.Key, f.Value));
        PolicyProject before = PolicyProject.Bind([.. trees.Values]);
        Assert.Contains(before.Findings, f => f.Path == "wrong" && f.Message.Contains("'People'", StringComparison.Ordinal));

        trees["people"] = Parse("people", Files["people"].Replace("policy People", "policy Peple", StringComparison.Ordinal));
        PolicyProject after = PolicyProject.Bind([.. trees.Values], previous: before);

        Assert.DoesNotContain(after.Findings, f => f.Path == "wrong");
        Assert.Contains(after.Findings, f => f.Path == "returns");
    }

    [Fact]
    public void An_edit_of_one_file_keeps_the_symbols_of_the_others()
    {
        Dictionary<string, SyntaxTree> trees = Files.ToDictionary(f => f.Key, f => Parse(f.Key, f.Value));
        PolicyProject before = PolicyProject.Bind([.. trees.Values]);
        PolicyProject after = before.With(trees["parking"], Parse("parking", Files["parking"] + "role Guard { staff 1 }\n"));
        Assert.Equal(
            ["nameless", "people", "repairs", "returns", "wrong"],
            after.Policies.Where(p => before.Policies.Contains(p)).Select(p => p.Tree.Text.Path).Order(StringComparer.Ordinal));
        Assert.Contains(after.Policies, p => p.Roles.Any(r => r.Name == "Guard"));
    }

    [Fact]
    public void What_a_misspelt_name_may_have_meant_is_read_off_the_file_as_it_is()
    {
        SyntaxTree people = Parse("people", "policy People\nrole Clerk { staff 1 }\n");
        SyntaxTree shop = Parse("shop", "policy Shop\nrole Boss { staff 1 reports to Peple.Clerk }\n");
        PolicyProject before = PolicyProject.Bind([people, shop]);
        Assert.Contains(Told(before), told => told.Contains("Did you mean 'People.Clerk'?", StringComparison.Ordinal));

        SyntaxTree edited = Parse("people", "policy People\nrole Keeper { staff 1 }\n");
        PolicyProject after = before.With(people, edited);

        Assert.DoesNotContain(Told(after), told => told.Contains("Clerk'?", StringComparison.Ordinal));
        Assert.Equal(Told(PolicyProject.Bind([edited, shop])), Told(after));
        Assert.Same(after.PartOf(shop), after.PartOf(shop));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_row_of_edits_comes_to_the_same_as_binding_everything(int seed)
    {
        var random = new Random(seed);
        Dictionary<string, string> texts = new(Files);
        Dictionary<string, SyntaxTree> trees = texts.ToDictionary(f => f.Key, f => Parse(f.Key, f.Value));
        PolicyProject? project = null;
        for (int edit = 0; edit < 60; edit++)
        {
            string path = random.GetItems(Files.Keys.ToArray(), 1)[0];
            string text = texts[path];
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(12), text.Length - at);
            texts[path] = random.Next(4) == 0 ? Files[path] : text.Remove(at, length).Insert(at, random.GetItems(["", " ", "People", "use Parking\n", "}", "staff 3"], 1)[0]);
            SyntaxTree before = trees[path];
            trees[path] = Parse(path, texts[path]);

            IEnumerable<string> fresh = Told(PolicyProject.Bind([.. trees.Values]));
            if (project is not null)
            {
                PolicyProject edited = project.With(before, trees[path]);
                Assert.Equal(fresh, Told(edited));
                Assert.Equal(edited.Policies.Select(p => p.Tree), trees.Values.OrderBy(t => t.Text.Path, StringComparer.Ordinal));
            }

            project = edit % 2 == 0 ? PolicyProject.Bind([.. trees.Values], previous: project) : project!.With(before, trees[path]);
            Assert.Equal(fresh, Told(project));
        }
    }

    private static IEnumerable<string> Told(PolicyProject project) =>
        from file in PolicyAnalysis.Run(project, _ => PolicyOptions.Default)
        from found in file.Findings
        let finding = found.Finding
        select $"{finding.Path} {finding.Span} {finding.Rule.Code} {finding.Message} {found.IsSuppressed}";

    private static SyntaxTree Parse(string path, string text) => SyntaxTree.Parse(PolicyText.From(text, path));
}
